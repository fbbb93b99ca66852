using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Skein.Testing;

/// <summary>
/// A mail server of a test's own on the loopback, for what a real one will not do on demand: refuse, stall, hang up in the middle.
/// </summary>
public sealed class TestSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;
    private readonly List<MimeMessage> taken = [];

    public TestSmtp()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = Listen();
    }

    public int Port { get; }

    /// <summary>What it says to a command such as <c>RCPT TO:&lt;…&gt;</c> or the end of the letter (<c>.</c>); null says yes, empty hangs up.</summary>
    public Func<string, string?> Says { get; set; } = _ => null;

    public IReadOnlyList<MimeMessage> Taken
    {
        get { lock (taken) return [.. taken]; }
    }

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
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await Write(stream, "220 test.example ESMTP");
            while (await reader.ReadLineAsync(stop.Token) is { } command)
            {
                if (command.StartsWith("DATA", StringComparison.Ordinal))
                {
                    await Write(stream, "354 go on");
                    if (!await Letter(reader, stream)) return;
                    continue;
                }

                var answer = Says(command) ?? (command.StartsWith("EHLO", StringComparison.Ordinal) ? "250-test.example\r\n250 8BITMIME" : "250 2.0.0 yes");
                if (answer.Length == 0) return;
                await Write(stream, answer);
                if (command.StartsWith("QUIT", StringComparison.Ordinal)) return;
            }
        }
    }

    private async Task<bool> Letter(StreamReader reader, NetworkStream stream)
    {
        var letter = new MemoryStream();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            letter.Write(Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"));
        }

        var answer = Says(".") ?? "250 2.0.0 taken as 4711";
        if (answer.StartsWith('2') || answer.Length == 0)
        {
            letter.Position = 0;
            var message = await MimeMessage.LoadAsync(letter, stop.Token);
            lock (taken) taken.Add(message);
        }

        if (answer.Length == 0) return false;
        await Write(stream, answer);
        return true;
    }

    private static async Task Write(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"));
}
