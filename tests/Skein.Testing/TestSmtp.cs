using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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
    private readonly X509Certificate2? certificate;
    private readonly string? user;
    private readonly string? password;

    /// <param name="certificate">With one, nothing is taken before STARTTLS.</param>
    /// <param name="user">With one, nothing is taken from whoever has not signed in.</param>
    public TestSmtp(X509Certificate2? certificate = null, string? user = null, string? password = null)
    {
        (this.certificate, this.user, this.password) = (certificate, user, password);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        // Not on the test's own few threads: a test that is busy there would stall its server.
        listening = Task.Run(Listen);
    }

    public int Port { get; }

    /// <summary>What it says to a command such as <c>RCPT TO:&lt;…&gt;</c> or the end of the letter (<c>.</c>); null says yes, empty hangs up.</summary>
    public Func<string, string?> Says { get; set; } = _ => null;

    /// <summary>What it waits for before it says anything to a command.</summary>
    public Func<string, Task> Waits { get; set; } = _ => Task.CompletedTask;

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
            Stream stream = client.GetStream();
            var (isSecure, isKnown) = (certificate is null, user is null);
            var reader = new StreamReader(stream, Encoding.Latin1);
            await Write(stream, "220 test.example ESMTP");
            while (await reader.ReadLineAsync(stop.Token) is { } command)
            {
                if (command.StartsWith("STARTTLS", StringComparison.Ordinal) && certificate is not null)
                {
                    await Write(stream, "220 go on");
                    var secured = new SslStream(stream);
                    await secured.AuthenticateAsServerAsync(certificate);
                    (stream, isSecure, reader) = (secured, true, new StreamReader(secured, Encoding.Latin1));
                    continue;
                }

                if (command.StartsWith("DATA", StringComparison.Ordinal))
                {
                    await Write(stream, "354 go on");
                    if (!await Letter(reader, stream)) return;
                    continue;
                }

                if (command.StartsWith("AUTH", StringComparison.Ordinal)) isKnown = isSecure && command == Credentials;
                await Waits(command).WaitAsync(stop.Token);
                var answer = Says(command) ?? Usual(command, isSecure, isKnown);
                if (answer.Length == 0) return;
                await Write(stream, answer);
                if (command.StartsWith("QUIT", StringComparison.Ordinal)) return;
            }
        }
    }

    private string Credentials => $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{password}"))}";

    private string Usual(string command, bool isSecure, bool isKnown) => command.Split(' ')[0] switch
    {
        "EHLO" => $"250-test.example\r\n{(isSecure ? "" : "250-STARTTLS\r\n")}{(isSecure && user is not null ? "250-AUTH PLAIN\r\n" : "")}250 8BITMIME",
        "AUTH" => isKnown ? "235 2.7.0 yes" : "535 5.7.8 no",
        "MAIL" when !isSecure => "530 5.7.0 STARTTLS first",
        "MAIL" when !isKnown => "530 5.7.0 sign in first",
        _ => "250 2.0.0 yes",
    };

    private async Task<bool> Letter(StreamReader reader, Stream stream)
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

    private static async Task Write(Stream stream, string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"));
}
