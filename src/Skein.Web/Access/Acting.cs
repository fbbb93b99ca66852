using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;
using Skein.Setup;
using Skein.Web.Upkeep;

namespace Skein.Web.Access;

/// <summary>Who acts in this request: set once on the way in, injected wherever a use case is called.</summary>
public sealed class Acting
{
    public Actor? Actor { get; internal set; }

    /// <summary>The sign-in the request belongs to; null for programs.</summary>
    public OpenSession? Session { get; internal set; }

    /// <summary>The person's role asks for a second factor and there is none yet; <see cref="EnrolGate"/> lets them nowhere else.</summary>
    public bool MustEnrol { get; internal set; }

    /// <summary>The token the actor came with; null for a person in a browser.</summary>
    public TokenInUse? Token { get; internal set; }

    /// <summary>The acting employee of a page that cannot be reached without one.</summary>
    public Actor Person => Actor ?? throw new InvalidOperationException("This page is reached only by people who are signed in.");
}

/// <summary>
/// Resolves the actor from the signed-in account, and the language everything is written in: the person's own, else the one
/// chosen on a public page, else what the browser asks for, else the company's. A program's request says its language itself.
/// </summary>
internal sealed class ActingMiddleware(RequestDelegate next, IEngine engine, HouseLanguage house)
{
    public const string LanguageCookie = "skein-language";

    public async Task Invoke(HttpContext context, Acting acting, Actors actors, Sessions sessions)
    {
        if (NeedsToKnow(context) && long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            await Resolve(context, acting, actors, sessions, account);

            // A cookie outlives the account and the session: from here on nobody is signed in.
            if (acting.Actor is null) context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        var language = (acting.Token is null ? null : Asked(context.Request)) ?? acting.Actor?.Language ?? Chosen(context)
            ?? Told(context.Request) ?? await Houses(context) ?? Language.Hans;
        if (acting.Session is not null) Remember(context, language);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag());
        await next(context);
    }

    /// <summary>The language of the request as far as it can be told without the database.</summary>
    public static Language Unasked(HttpContext context) =>
        Told(context.Request) ?? context.RequestServices.GetRequiredService<HouseLanguage>().Remembered ?? Language.Hans;

    private static Language? Told(HttpRequest request) => Languages.TryFrom(request.Cookies[LanguageCookie]) ?? Asked(request);

    /// <summary>Whether the process is alive must be answered without the database; it says nothing in any language.</summary>
    private async Task<Language?> Houses(HttpContext context) => NeedsToKnow(context) && !context.Request.Path.StartsWithSegments(Health.Path)
        ? await house.Find(context.RequestAborted)
        : house.Remembered;

    /// <summary>Nobody's name is asked for a style sheet, nor from a database that has just not answered.</summary>
    private bool NeedsToKnow(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && !(context.Features.Get<IExceptionHandlerFeature>()?.Error is { } failure && engine.IsOutage(failure));

    /// <summary>So that a page which cannot look the person up still speaks their language.</summary>
    private static void Remember(HttpContext context, Language language)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage && context.Request.Cookies[LanguageCookie] != language.Tag()) Keep(context, language);
    }

    private static void Keep(HttpContext context, Language language) => context.Response.Cookies.Append(LanguageCookie, language.Tag(), new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps,
    });

    private static async Task Resolve(HttpContext context, Acting acting, Actors actors, Sessions sessions, long account)
    {
        if (context.Features.Get<SignedInProgram>() is { } program)
        {
            (acting.Actor, acting.Token, acting.MustEnrol) = (program.Actor, program.Token, program.MustEnrol);
        }
        else if (context.User.FindFirstValue(SessionCookie.Secret) is { Length: > 0 } secret
            && await actors.Find(account, secret, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted) is { } signedIn)
        {
            (acting.Actor, acting.Session, acting.MustEnrol) = (signedIn.Actor, signedIn.Session, signedIn.MustEnrol);
            await sessions.Seen(signedIn.Session, context.RequestAborted);
        }
    }

    /// <summary>The language links of pages before sign-in: <c>?lang=zh-Hant</c>, remembered for the next page.</summary>
    private static Language? Chosen(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || Languages.TryFrom(context.Request.Query["lang"]) is not { } language) return null;
        Keep(context, language);
        return language;
    }

    private static Language? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality != 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Languages.TryFrom(l.Value.Value))
        .FirstOrDefault(l => l is not null);
}
