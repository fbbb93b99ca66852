using System.Globalization;
using System.Security.Claims;
using Skein.Organization;

namespace Skein.Web.Access;

/// <summary>Whether whoever opened a long-lived request could still open it now.</summary>
internal sealed class Presentness(Actors actors)
{
    public async Task<bool> Holds(HttpContext context, CancellationToken stop) =>
        long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
        && (context.User.FindFirstValue(SessionCookie.Secret) is { } secret
            ? await actors.Find(account, secret, null, stop) is not null
            : await actors.Find(account, null, stop) is not null);
}
