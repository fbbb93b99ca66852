using Microsoft.AspNetCore.HttpOverrides;

namespace Skein.Web.Boot;

/// <summary>Takes the caller's address and scheme from a proxy's headers, but only from the proxies that are trusted by name.</summary>
internal static class Proxies
{
    public static void AddTrustedProxies(this IServiceCollection services, Settings settings) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = settings.TrustedProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

        // The default trusts the loopback address, and with it everybody who can reach this machine from itself.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies) options.KnownIPNetworks.Add(network);
        options.ForwardLimit = null;
    });
}
