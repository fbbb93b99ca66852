using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Skein.Organization;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Access;

/// <summary>
/// Programs sign in with <c>Authorization: Bearer skein_…</c> and browsers with their cookie. The API looks at nothing but the
/// token, so that no other site can act through a browser that is signed in.
/// </summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ProgramSignIn programs)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Bearer";
    private const string Either = "TokenOrCookie";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(Name, null)
            .AddPolicyScheme(Either, null, policy => policy.ForwardDefaultSelector = context =>
                ApiRoutes.Covers(context.Request.Path) ? Name : IdentityConstants.ApplicationScheme);
        services.Configure<AuthenticationOptions>(authentication =>
        {
            authentication.DefaultAuthenticateScheme = Either;
            authentication.DefaultChallengeScheme = Either;
            authentication.DefaultForbidScheme = Either;
        });
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        const string start = Name + " ";
        var sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();

        var program = await programs.Find(sent[start.Length..].Trim(), Context.RequestAborted);
        if (program is null) return AuthenticateResult.Fail("unknown, expired or revoked");

        Context.Features.Set(program);
        return AuthenticateResult.Success(new AuthenticationTicket(program.Token.Principal(Name), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var wasSent = Request.Headers.Authorization.Count > 0;
        Response.Headers.WWWAuthenticate = wasSent ? "Bearer realm=\"skein\", error=\"invalid_token\"" : "Bearer realm=\"skein\"";
        var broken = wasSent ? ApiRules.BadToken.Broken() : ApiRules.NoToken.Broken();
        return Problem.Of(StatusCodes.Status401Unauthorized, broken).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var permission = Context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.Permission;
        return Problem.Of(StatusCodes.Status403Forbidden, ApiRules.NotInScope.Broken(permission)).ExecuteAsync(Context);
    }
}
