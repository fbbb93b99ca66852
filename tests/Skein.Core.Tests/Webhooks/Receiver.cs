using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Skein.Core.Tests.Webhooks;

/// <summary>Somebody else's server: notes what it is sent and answers as told.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener listener = new();

    public Receiver()
    {
        Url = $"http://127.0.0.1:{FreePort.Next()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        _ = Task.Run(Listen);
    }

    public string Url { get; }

    public int Answer { get; set; } = 200;

    public ConcurrentQueue<(string Id, string Timestamp, string Signature, string Body)> Received { get; } = new();

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var headers = context.Request.Headers;
                Received.Enqueue((headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!, await reader.ReadToEndAsync()));
                context.Response.StatusCode = Answer;
                if (Answer is >= 300 and < 400) context.Response.RedirectLocation = "http://127.0.0.1/elsewhere";
                context.Response.OutputStream.Write("said so"u8);
                context.Response.Close();
            }
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is done.
        }
    }
}
