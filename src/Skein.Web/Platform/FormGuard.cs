using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Skein.Web.Access;

namespace Skein.Web.Platform;

/// <summary>
/// Nothing is changed on the word of another site: whatever a browser sends to change something carries the token of its page, in
/// the form or in the header. Programs with a token of their own carry no cookie that could be borrowed.
/// </summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>The page that says what went wrong is looked at, though a form was sent: nothing of it is read again.</summary>
    public static async Task ShowAsPage(HttpContext context, RequestDelegate next)
    {
        // What no form can send came from a script: it is told by the status alone, and looked for with its own method the page would not be found.
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method)
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;

            // What was found wrong with the form is said by this page, not held against it.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        await next(context);

        // A form that its page no longer has (sent again, or done meanwhile in another window) is answered by the framework with
        // nothing at all, named as text: so named, no page would be shown instead.
        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" } && IsPage(context.GetEndpoint())) response.ContentType = null;
    }

    public static bool IsPage(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    public async Task Invoke(HttpContext context, Acting acting)
    {
        if (IsNeeded(context, acting) && !await IsValid(context)) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else await next(context);
    }

    // Where the framework has checked a form already it must not be read a second time.
    private async Task<bool> IsValid(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { } seen ? seen.IsValid : await antiforgery.IsRequestValidAsync(context);

    private static bool IsNeeded(HttpContext context, Acting acting)
    {
        if (acting.Token is not null || context.GetEndpoint() is not { } endpoint) return false;
        if (endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false }) return false;
        return acting.Actor is not null || !context.Request.Path.StartsWithSegments("/api");
    }
}
