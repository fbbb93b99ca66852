using System.Globalization;
using System.Net;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Upkeep;

/// <summary>While the house is not ready a short page says so and tries again by itself, programs get problem details; nothing behind it is asked.</summary>
internal sealed class ReadyGate(RequestDelegate next, Readiness readiness)
{
    public Task Invoke(HttpContext context) =>
        readiness.State is ReadyState.Ready or ReadyState.Stopping || context.Request.Path.StartsWithSegments(Health.Path)
            ? next(context)
            : Refuse(context);

    private static Task Refuse(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "3";
        response.Headers.CacheControl = "no-store";
        if (ApiRoutes.Covers(context.Request.Path))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(ActingMiddleware.Unasked(context).Tag());
            return Problem.Of(response.StatusCode, ApiRules.NotReady.Broken()).ExecuteAsync(context);
        }

        response.ContentType = "text/html; charset=utf-8";
        var (title, hint) = ErrorTexts.For(StatusCodes.Status503ServiceUnavailable);
        var lines = Languages.All.Select(l => $"<h1 lang=\"{l.Tag()}\">{WebUtility.HtmlEncode(title.In(l))}</h1><p lang=\"{l.Tag()}\">{WebUtility.HtmlEncode(hint.In(l))}</p>");
        return response.WriteAsync(
            "<!doctype html><html lang=\"zh-Hans\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">" +
            "<meta name=\"color-scheme\" content=\"light dark\"><meta http-equiv=\"refresh\" content=\"3\"><title>Skein</title>" +
            $"<main>{string.Concat(lines)}</main></html>");
    }
}
