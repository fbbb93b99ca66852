using Microsoft.AspNetCore.HttpOverrides;

namespace Skein.Web.Platform;

/// <summary>
/// Where a request came from and whether it was https: believed from the proxies that the settings name, and from nobody else, or
/// every limit by address and the audit could be talked round with a header.
/// </summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services, IReadOnlyList<System.Net.IPNetwork> proxies) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            if (proxies.Count == 0) return;
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.ForwardLimit = null;
            foreach (var proxy in proxies) forwarded.KnownIPNetworks.Add(proxy);
        });
}
