using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Skein.Testing;

/// <summary>
/// A port for a server that is started later. Not one the system hands out by itself: between asking for it and using it,
/// any outgoing connection of another test could be given the same.
/// </summary>
public static class FreePort
{
    private const int First = 12_000, BeforeTheSystems = 32_000;
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, BeforeTheSystems);
            if (IsFree(port) && Given.TryAdd(port, true)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
