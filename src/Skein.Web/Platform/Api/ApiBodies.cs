using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Skein.Web.Platform.Api;

/// <summary>
/// Says that a body is too large in a way the sender can hear: a server that hangs up in the middle is taken for a broken line,
/// and the request is sent again and again. What is announced as endless is still cut off by the server itself.
/// </summary>
internal sealed class ApiBodies(RequestDelegate next)
{
    private const long LongestHeardOut = 64 * 1024 * 1024;

    public async Task Invoke(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (!ApiRoutes.Covers(context.Request.Path) || size is not { IsReadOnly: false } || context.Request.ContentLength is not { } length
            || length <= limit || limit is null || length > LongestHeardOut)
        {
            await next(context);
            return;
        }

        size.MaxRequestBodySize = length;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await Problem.Of(StatusCodes.Status413PayloadTooLarge, ApiRules.TooLarge.Broken()).ExecuteAsync(context);
    }
}
