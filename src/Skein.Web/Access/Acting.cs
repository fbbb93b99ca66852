using System.Globalization;
using System.Security.Claims;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Access;

/// <summary>Who acts in this request: set once on the way in, injected wherever a use case is called.</summary>
public sealed class Acting
{
    public Actor? Actor { get; internal set; }

    /// <summary>The token the actor came with; null for a person in a browser.</summary>
    public TokenInUse? Token { get; internal set; }

    /// <summary>The acting employee of a page that cannot be reached without one.</summary>
    public Actor Person => Actor ?? throw new InvalidOperationException("This page is reached only by people who are signed in.");
}

/// <summary>
/// Resolves the actor from the signed-in account, and the language everything is written in: the person's own, else the one
/// chosen on a public page, else what the browser asks for. A program's request says its language itself.
/// </summary>
internal sealed class ActingMiddleware(RequestDelegate next)
{
    public const string LanguageCookie = "skein-language";

    public async Task Invoke(HttpContext context, Acting acting, Actors actors)
    {
        if (long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            acting.Actor = await actors.Find(account, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);

            acting.Token = context.Features.Get<TokenInUse>();
            if (acting.Token is { } token && acting.Actor is { } whole) acting.Actor = token.Cut(whole);

            // A cookie outlives the account: from here on nobody is signed in.
            if (acting.Actor is null) context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        var language = (acting.Token is null ? null : Asked(context.Request))
            ?? acting.Actor?.Language
            ?? Languages.TryFrom(context.Request.Cookies[LanguageCookie])
            ?? Asked(context.Request)
            ?? Language.Hans;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag());
        await next(context);
    }

    private static Language? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Languages.TryFrom(l.Value.Value))
        .FirstOrDefault(l => l is not null);
}
