using System.Globalization;
using System.Reflection;
using Microsoft.Net.Http.Headers;
using Skein.Platform;

namespace Skein.Web.Platform.Api;

/// <summary>The version a change is based on, from <c>If-Match</c> (RFC 9110). Null says: whatever stands there now.</summary>
internal readonly record struct IfMatch(int? Version)
{
    // No stored version is ever this one: an ETag that is not ours matches nothing.
    private const int Foreign = -1;

    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var sent = context.Request.Headers.IfMatch.ToString();
        return ValueTask.FromResult(new IfMatch(sent is "" or "*" ? null : Versions.Parse(sent) ?? Foreign));
    }
}

/// <summary>Versions of what people edit, as strong entity tags: <c>"v3"</c>.</summary>
internal static class Versions
{
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}\"");

    public static int? Parse(string tag) =>
        tag is ['"', 'v', .. var digits, '"'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The resource with its ETag; 304 when the reader has this version already.</summary>
    public static IResult Versioned<T>(this HttpContext context, T resource, int version)
    {
        var tag = Tag(version);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch.ToString() == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(resource);
    }

    /// <summary>Refuses a change that does not say which version it is based on (428, RFC 6585).</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new NeedsVersionAttribute())
        .AddEndpointFilter((context, next) => context.HttpContext.Request.Headers.ContainsKey(HeaderNames.IfMatch)
            ? next(context)
            : ValueTask.FromResult<object?>(Problem.Of(StatusCodes.Status428PreconditionRequired, ApiRules.NeedsVersion.Broken())));
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsVersionAttribute : Attribute;
