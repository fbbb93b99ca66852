using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Skein.Platform;
using Skein.Web.Platform;

namespace Skein.Web.Upkeep;

/// <summary>One line for each request: its route as it is declared, not as it was typed, so that no token or name gets in.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task Invoke(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            var level = Routes.IsForMachines(context) ? LogLevel.Debug : status >= 500 ? LogLevel.Warning : LogLevel.Information;
            log.Log(level, "{Method} {Route} {Status} {Milliseconds} ms {Request}",
                Routes.Method(context), Routes.Declared(context), status, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
        }
    }
}

/// <summary>A failure with the number that the error page shows, so that a person's "error 0HN7…" is found.</summary>
internal sealed class ErrorLog(IEngine engine, ILogger<ErrorLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (method, route, number) = (Routes.Method(httpContext), Routes.Declared(httpContext), httpContext.TraceIdentifier);
        if (engine.IsOutage(exception)) log.LogWarning("{Method} {Route} found no database ({Reason}): error {Request}", method, route, exception.GetBaseException().GetType().Name, number);
        else log.LogError(exception, "{Method} {Route} failed: error {Request}", method, route, number);
        return ValueTask.FromResult(false);
    }
}

internal static class Routes
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static string Declared(HttpContext context)
    {
        // After a failure the endpoint is the error page's; the one that failed stands in the feature.
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint();
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
    }

    /// <summary>Anything may be sent as a method.</summary>
    public static string Method(HttpContext context) => Methods.Contains(context.Request.Method) ? context.Request.Method : "(other)";

    /// <summary>An open page's line for news ends when the page is closed or the house stops: how long it was open says nothing.</summary>
    public static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Health.Path) || context.Request.Path.StartsWithSegments(LiveEndpoint.Path) || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
