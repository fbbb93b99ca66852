using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Skein.Access;
using Skein.Organization;
using Skein.Web.Platform;

namespace Skein.Web.Access;

/// <summary>Sign-in through the company's provider: code flow with PKCE, state and nonce; what it says is asked for, not believed from a form.</summary>
internal static class OpenId
{
    public const string Start = "/sign-in/provider";
    public const string Unknown = "/sign-in/unknown";
    private const string Scheme = "openid";
    private const string Logger = "Skein.OpenId";
    private const string Arrival = "/sign-in/provider/arrival";

    // Somebody stands at the door meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddOpenId(this IServiceCollection services, OpenIdSettings? provider)
    {
        if (provider is null) return;
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Authority = provider.Authority.ToString();
            options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.CallbackPath = "/sign-in/provider/callback";
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.UsePkce = true;
            options.BackchannelTimeout = Patience;

            // Coming back by a link, not by a form of another host, the cookies of the way out may stay strict enough for plain http.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Scope.Add("email");
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            options.Events.OnRemoteFailure = failed =>
            {
                var isRefused = OneIssuer.IsRefusal(failed.Failure);
                if (!isRefused) Log(failed.HttpContext).LogWarning("Sign-in through the provider failed: {Reason}", failed.Failure?.Message);
                failed.Response.Redirect($"{SignIn.Page}?said={(isRefused ? "provider-refused" : "provider-failed")}");
                failed.HandleResponse();
                return Task.CompletedTask;
            };
        });

        // The manager the framework has made by then asks nobody whether what it fetched may be believed.
        services.AddOptions<OpenIdConnectOptions>(Scheme).PostConfigure<ILoggerFactory>((options, logs) =>
            options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                options.MetadataAddress,
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(options.Backchannel) { RequireHttps = options.RequireHttpsMetadata },
                new OneIssuer(provider.Authority, logs.CreateLogger(Logger))));
    }

    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Settings>().OpenId is not { } provider) return;
        routes.MapGet(Start, Leave).OpenToAll("The way to the company's own sign-in.");
        routes.MapGet(Arrival, (HttpContext context, ProviderSignIn signIn, string? to) => Arrive(context, signIn, provider, to))
            .OpenToAll("The way back from the company's own sign-in; a cookie says who was signed in there.");
    }

    /// <summary>Whom the provider signed in, as long as it has not been decided who that is here.</summary>
    public static async Task<ProviderPerson?> PersonOf(HttpContext context)
    {
        var person = (await context.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        if (person?.FindFirst("sub") is not { } subject) return null;
        var isVerified = string.Equals(person.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        return new ProviderPerson(subject.Issuer, subject.Value, isVerified ? person.FindFirstValue("email") : null, person.FindFirstValue("name"));
    }

    private static async Task<IResult> Leave(HttpContext context, string? to)
    {
        try
        {
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = WayBack.With(Arrival, to) });
            return Results.Empty;
        }
        catch (InvalidOperationException failure) when (OneIssuer.IsRefusal(failure))
        {
            return Results.LocalRedirect($"{SignIn.Page}?said=provider-refused");
        }
        catch (Exception failure) when (IsAway(failure) && !context.RequestAborted.IsCancellationRequested)
        {
            Log(context).LogWarning("The provider cannot be reached: {Reason}", failure.GetBaseException().Message);
            return Results.LocalRedirect($"{SignIn.Page}?said=provider-away");
        }
    }

    /// <summary>No description, none that can be read, or no answer in time.</summary>
    private static bool IsAway(Exception failure) => failure is HttpRequestException or InvalidOperationException or OperationCanceledException;

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Logger);

    private static async Task<IResult> Arrive(HttpContext context, ProviderSignIn signIn, OpenIdSettings provider, string? to)
    {
        if (await PersonOf(context) is not { } person) return Results.LocalRedirect(SignIn.Page);
        var knocked = await signIn.Run(person, provider.RoleForNew, SessionCookie.VisitOf(context), context.RequestAborted);
        if (knocked.Answer == Answer.Wrong) return Results.LocalRedirect(Unknown);

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (knocked.Answer != Answer.MayEnter) return Results.LocalRedirect($"{SignIn.Page}?said=disabled");
        await SessionCookie.Enter(context, knocked.AccountId, knocked.Way, stays: false);
        return Results.LocalRedirect(WayBack.Safe(to));
    }
}
