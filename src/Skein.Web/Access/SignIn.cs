using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Skein.Access;
using Skein.Web.Platform;

namespace Skein.Web.Access;

internal static class SignIn
{
    public const string Page = "/sign-in";
    public static readonly Duration DeviceKnown = Duration.FromDays(30);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<Acting>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddSingleton<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<SignInManager<Account>>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "skein";
            cookie.Cookie.SameSite = SameSiteMode.Lax;

            // The session's row decides how long it lasts; the cookie only outlives it.
            cookie.ExpireTimeSpan = Session.Life(stays: true).Whole.ToTimeSpan();
            cookie.SlidingExpiration = false;
            cookie.LoginPath = Page;
            cookie.AccessDeniedPath = "/error/403";
            cookie.ReturnUrlParameter = "to";
            cookie.EventsType = typeof(SessionCookie);
        });
        services.Plain(IdentityConstants.TwoFactorUserIdScheme, "skein-code", TimeSpan.FromMinutes(10));
        services.Plain(IdentityConstants.TwoFactorRememberMeScheme, "skein-device", DeviceKnown.ToTimeSpan());
        services.Plain(IdentityConstants.ExternalScheme, "skein-provider", TimeSpan.FromMinutes(10));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "skein-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // What forgets to say who may use it is for nobody but those who are signed in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext context) =>
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return Results.LocalRedirect(Page);
        }).NeedsSignIn().WithMetadata(new BeforeSecondFactorAttribute());

    /// <summary>Cookies that only carry something to the next step; Identity's own check of the stamp is made by whoever reads them.</summary>
    private static void Plain(this IServiceCollection services, string scheme, string name, TimeSpan lasts) =>
        services.Configure<CookieAuthenticationOptions>(scheme, cookie =>
        {
            cookie.Cookie.Name = name;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = lasts;
            cookie.SlidingExpiration = false;
            cookie.Events = new CookieAuthenticationEvents();
        });
}
