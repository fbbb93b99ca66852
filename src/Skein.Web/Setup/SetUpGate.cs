using Skein.Setup;
using Skein.Web.Platform.Api;

namespace Skein.Web.Setup;

/// <summary>Until the house is set up every page leads to the set-up page.</summary>
internal sealed class SetUpGate(RequestDelegate next, SetUp setUp)
{
    public const string Page = "/set-up";

    private volatile bool isDone;

    public async Task Invoke(HttpContext context)
    {
        var isNeeded = IsNeeded(context.Request.Path);
        if (!isDone && !isNeeded) isDone = await setUp.IsDone(context.RequestAborted);
        if (isDone || isNeeded) await next(context);
        else if (ApiRoutes.Covers(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else context.Response.Redirect(Page);
    }

    private static bool IsNeeded(PathString path) =>
        path.StartsWithSegments(Page) || path.StartsWithSegments("/health") || path.StartsWithSegments("/css")
        || path.StartsWithSegments("/js") || path.StartsWithSegments("/_framework") || path.StartsWithSegments("/error")
        || Path.HasExtension(path.Value);
}
