using System.Net;
using System.Net.Sockets;

namespace Skein.Web.Tests.Upkeep;

/// <summary>A line to a server that can be put up and cut.</summary>
internal sealed class Line : IDisposable
{
    private readonly int to;
    private TcpListener? listener;
    private CancellationTokenSource cut = new();

    public Line(int to)
    {
        this.to = to;
        Port = FreePort.Next();
    }

    public int Port { get; }

    public void PutUp()
    {
        cut = new CancellationTokenSource();
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = Accept(listener, cut.Token);
    }

    public void Cut()
    {
        cut.Cancel();
        listener?.Stop();
    }

    public void Dispose()
    {
        Cut();
        cut.Dispose();
    }

    private async Task Accept(TcpListener at, CancellationToken stop)
    {
        while (true)
        {
            var near = await at.AcceptTcpClientAsync(stop);
            _ = Carry(near, stop);
        }
    }

    private async Task Carry(TcpClient near, CancellationToken stop)
    {
        using (near)
        using (var far = new TcpClient())
        {
            await far.ConnectAsync(IPAddress.Loopback, to, stop);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), stop), far.GetStream().CopyToAsync(near.GetStream(), stop));
        }
    }
}
