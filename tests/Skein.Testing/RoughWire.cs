using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Skein.Testing;

/// <summary>A line to a real server that does what real lines and servers do at bad moments: hang up, fall silent, talk nonsense.</summary>
public sealed class RoughWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;
    private readonly int target;

    public RoughWire(int target)
    {
        this.target = target;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = Task.Run(Listen);
    }

    public int Port { get; }

    /// <summary>After so many bytes from the server, in each conversation.</summary>
    public long? HangsUpAfter { get; set; }

    public long? StallsAfter { get; set; }

    /// <summary>Hangs up when the server says this.</summary>
    public string? HangsUpAt { get; set; }

    /// <summary>What the server says, changed on the way.</summary>
    public Func<string, string>? Says { get; set; }

    public int Conversations { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task Listen()
    {
        while (!stop.IsCancellationRequested) _ = Serve(await listener.AcceptTcpClientAsync(stop.Token));
    }

    private async Task Serve(TcpClient client)
    {
        Conversations++;
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var up = client.GetStream().CopyToAsync(server.GetStream(), over.Token);
            var down = Down(server.GetStream(), client.GetStream(), over.Token);
            await Task.WhenAny(up, down);
            await over.CancelAsync();
            await Task.WhenAll(up, down).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Down(NetworkStream from, NetworkStream to, CancellationToken over)
    {
        var buffer = new byte[4096];
        long passed = 0;
        while (await from.ReadAsync(buffer, over) is var read and > 0)
        {
            var said = buffer.AsMemory(0, read);
            if (HangsUpAt is { } word && Encoding.Latin1.GetString(said.Span).Contains(word, StringComparison.Ordinal)) return;
            if (Says is { } changed) said = Encoding.Latin1.GetBytes(changed(Encoding.Latin1.GetString(said.Span)));
            if (HangsUpAfter is { } end && passed + said.Length > end)
            {
                await to.WriteAsync(said[..(int)(end - passed)], over);
                return;
            }

            if (StallsAfter is { } silent && passed + said.Length > silent) await Task.Delay(Timeout.Infinite, over);
            await to.WriteAsync(said, over);
            passed += read;
        }
    }
}
