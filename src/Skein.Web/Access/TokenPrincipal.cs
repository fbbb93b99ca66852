using System.Globalization;
using System.Security.Claims;
using Skein.Access;

namespace Skein.Web.Access;

internal static class TokenPrincipal
{
    public static ClaimsPrincipal Principal(this TokenInUse token, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, token.AccountId.ToString(CultureInfo.InvariantCulture))], scheme));
}
