using Skein.Access;
using Skein.Web.Platform;

namespace Skein.Web.Access;

/// <summary>Reached by those who have yet to set up the second factor that their role asks for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Whose role asks for a second factor and who has none is led to set one up, and reaches nothing else until it is.</summary>
internal sealed class EnrolGate(RequestDelegate next)
{
    public const string Page = "/profile/second-factor";

    public Task Invoke(HttpContext context, Acting acting)
    {
        if (!acting.MustEnrol || IsOpen(context.GetEndpoint())) return next(context);
        var isPage = HttpMethods.IsGet(context.Request.Method) && FormGuard.IsPage(context.GetEndpoint());
        if (acting.Token is not null) return Problem.Of(StatusCodes.Status403Forbidden, TokenRules.NeedsSecondFactor.Broken()).ExecuteAsync(context);
        if (isPage) context.Response.Redirect(Page);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOpen(Endpoint? endpoint) => endpoint is null
        || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null
        || endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null;
}
