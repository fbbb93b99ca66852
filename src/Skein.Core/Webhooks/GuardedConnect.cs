using System.Net;
using System.Net.Sockets;

namespace Skein.Webhooks;

/// <summary>
/// The client that talks to webhooks. The check stands where the connection is made, on the address it is made to: a name that
/// answered differently when the webhook was saved, or that is answered anew for every question, cannot get around it.
/// </summary>
public sealed class GuardedConnect(WebhookPolicy policy) : IDisposable
{
    private HttpClient? client;

    public HttpClient Client => client ??= New();

    public void Dispose() => client?.Dispose();

    private HttpClient New() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
        ConnectCallback = async (context, stop) => await Connect(context.DnsEndPoint, stop),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private async Task<Stream> Connect(DnsEndPoint wanted, CancellationToken stop)
    {
        var all = await Dns.GetHostAddressesAsync(wanted.Host, stop);
        var open = policy.AllowsPrivate ? all : [.. all.Where(a => !PrivateAddresses.Include(a))];
        if (open.Length == 0) throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, wanted.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

public sealed class ForbiddenAddressException() : Exception("The address is inside a private network.");
