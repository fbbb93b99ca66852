using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Skein.Access;

namespace Skein.Web.Access;

internal static class SignIn
{
    public const string Page = "/sign-in";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<Acting>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<SignInManager<Account>>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<Account>>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "skein";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.LoginPath = Page;
            cookie.AccessDeniedPath = "/error/403";
            cookie.ReturnUrlParameter = "to";
        });

        // What forgets to say who may use it is for nobody but those who are signed in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(Page);
        }).NeedsSignIn();
}
