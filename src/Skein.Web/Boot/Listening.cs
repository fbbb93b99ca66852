using System.Net;
using System.Net.Sockets;

namespace Skein.Web.Boot;

/// <summary>Where the server listens when nobody said where.</summary>
internal static class Listening
{
    private const int UsualPort = 5080;

    /// <summary>Only this machine: whoever opens the house to others says so, after it has been set up.</summary>
    public static string Address() => $"http://localhost:{(IsFree(UsualPort) ? UsualPort : AnyFreePort())}";

    /// <summary>The first of the addresses that another program has; asked beforehand, so that the answer is a sentence.</summary>
    public static string? Taken(string addresses) => addresses.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(address => Port(address) is > 0 and var port && !IsFree(port));

    private static int Port(string address) =>
        Uri.TryCreate(address.Replace("://*", "://localhost").Replace("://+", "://localhost"), UriKind.Absolute, out var uri) ? uri.Port : 0;

    private static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException failure)
        {
            // A machine may have the address family switched off; then nobody can have the port there.
            return failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }

    private static int AnyFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
