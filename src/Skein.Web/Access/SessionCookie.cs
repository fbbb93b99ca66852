using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Skein.Access;

namespace Skein.Web.Access;

/// <summary>
/// Whoever is signed in, by whatever way, gets a row in the list of sessions and a cookie with its secret. Every sign-in is a new
/// session: one that somebody planted in the browser before is worth nothing.
/// </summary>
internal sealed class SessionCookie(Sessions sessions) : CookieAuthenticationEvents
{
    public const string Secret = "session";
    private const string Way = "way";

    /// <summary>Lets the account in.</summary>
    public static Task Enter(HttpContext context, long accountId, SignInWay way, bool stays)
    {
        var properties = new AuthenticationProperties { IsPersistent = stays };
        properties.Items[Way] = way.ToString();
        return context.SignInAsync(IdentityConstants.ApplicationScheme, Person(IdentityConstants.ApplicationScheme, accountId), properties);
    }

    public static Visit VisitOf(HttpContext context) =>
        Visit.Of(context.Connection.RemoteIpAddress?.ToString(), context.Request.Headers.UserAgent.ToString());

    public static ClaimsPrincipal Person(string scheme, long accountId, params Claim[] more) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)), .. more], scheme));

    public override async Task SigningIn(CookieSigningInContext context)
    {
        await End(context.HttpContext);
        var account = long.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var way = Enum.TryParse<SignInWay>(context.Properties.Items.TryGetValue(Way, out var named) ? named : null, out var known) ? known : SignInWay.Other;
        var secret = await sessions.Begin(account, way, context.Properties.IsPersistent, VisitOf(context.HttpContext), context.HttpContext.RequestAborted);
        context.Principal = Person(context.Scheme.Name, account, new Claim(Secret, secret ?? ""));
    }

    /// <summary>Whoever sends something is not led away from it: the page that answers holds what they wrote, and a script is told.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task SigningOut(CookieSigningOutContext context) => End(context.HttpContext);

    private Task End(HttpContext context) => context.User.FindFirstValue(Secret) is { Length: > 0 } secret
        ? sessions.SignOut(secret, VisitOf(context), context.RequestAborted)
        : Task.CompletedTask;
}
