using System.Net.Sockets;
using System.Text;

namespace Skein.Bench;

/// <summary>
/// One kept-alive connection that sends one request after the other. It shares the machine with the server, so it costs next to
/// nothing: no client library, no waking of other threads, and of the answer only what tells that it is whole and good.
/// </summary>
internal sealed class Caller : IDisposable
{
    private static readonly byte[] Created = "HTTP/1.1 201"u8.ToArray();
    private readonly Socket line = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] heard = new byte[8192];
    private readonly string head;

    public Caller(Uri address, string path, string token)
    {
        line.Connect(address.Host, address.Port);
        head = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    public void Post(string json)
    {
        line.Send(Encoding.UTF8.GetBytes($"{head}{Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"));
        var length = 0;
        while (!IsWhole(heard.AsSpan(0, length)))
        {
            var got = line.Receive(heard.AsSpan(length));
            length = got > 0 ? length + got : throw new IOException("The server hung up.");
        }

        if (!heard.AsSpan(0, length).StartsWith(Created)) throw new InvalidOperationException(Encoding.UTF8.GetString(heard, 0, length));
    }

    public void Dispose() => line.Dispose();

    /// <summary>Answers come in one chunk or with their length; both end the same way when they are JSON objects.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer) => answer.EndsWith("\r\n0\r\n\r\n"u8) || (answer.EndsWith("}"u8) && answer.IndexOf("Content-Length"u8) >= 0);
}
