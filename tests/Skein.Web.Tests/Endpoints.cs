using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Skein.Web.Tests;

/// <summary>Everything that answers requests, pages and endpoints, as the running product knows it.</summary>
internal static partial class Endpoints
{
    public static IReadOnlyList<(string Method, string Path, RouteEndpoint Endpoint)> Of(Site site) =>
    [
        .. site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(m => (m, Plain(e.RoutePattern.RawText ?? ""), e)))
            .Where(e => !e.Item2.StartsWith("/{**", StringComparison.Ordinal))
            .OrderBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.m, StringComparer.Ordinal),
    ];

    /// <summary>With <c>{id}</c> for <c>{id:long}</c>, as documents write it.</summary>
    private static string Plain(string pattern) => "/" + Constraint().Replace(pattern, "{$1}").TrimStart('/');

    [GeneratedRegex(@"\{(\w+)[:?][^}]*\}")]
    private static partial Regex Constraint();
}
