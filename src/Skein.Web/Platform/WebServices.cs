using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Channels.Email;
using Skein.Web.Platform.Api;
using Skein.Web.Portal;
using Skein.Web.Search;
using Skein.Web.Setup;
using Skein.Web.Upkeep;

namespace Skein.Web.Platform;

/// <summary>What the web adds to the house, and the order a request passes through.</summary>
internal static class WebServices
{
    public static void AddWeb(this IServiceCollection services, Settings settings)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Toasts>();
        services.AddRazorComponents();
        services.AddSignIn();
        services.AddOpenId(settings.OpenId);
        services.AddTrustedProxies(settings.TrustedProxies);
        services.AddHsts(strict => strict.MaxAge = TimeSpan.FromDays(365));
        services.AddApi();
        services.AddRateLimits();
        services.AddSingleton<Presentness>();
        services.AddSingleton<SetUpCode>().AddSingleton<SampleWork>();
        services.AddScoped<Visiting>().AddScoped<PortalFace>().AddSingleton<FormStamps>().AddSingleton<SentLetters>().AddSingleton<PortalUploads>();
        services.AddSingleton<SearchLook>();
        services.AddSingleton<TypedPassword>();
        services.AddSingleton<Readiness>().AddSingleton<StartUp>().AddSingleton<BackupNow>();
        services.AddHostedService<BackupClock>();
        services.AddExceptionHandler<ErrorLog>();
    }

    public static void MapWeb(this WebApplication app)
    {
        var engine = app.Services.GetRequiredService<IEngine>();
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode
                : engine.IsOutage(failure) ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.Use(FormGuard.ShowAsPage);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ApiProblems>();
        app.UseMiddleware<ReadyGate>();
        app.UseMiddleware<SetUpGate>();
        app.UseAuthentication();
        app.UseMiddleware<ActingMiddleware>();
        app.UseMiddleware<EnrolGate>();
        app.UseMiddleware<ApiProblems>();
        app.UseMiddleware<ApiLimits>();
        app.UseMiddleware<ApiBodies>();
        app.UseRateLimiter();
        app.UseMiddleware<PortalMiddleware>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<Idempotency>();
        app.UseMiddleware<FormGuard>();
        app.MapStaticAssets().WithMetadata(new OpenToAllAttribute("Style sheets, scripts and icons."));
        app.MapRazorComponents<App>();
        app.MapSkeinEndpoints();
    }
}
