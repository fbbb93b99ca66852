using System.Net;
using System.Net.Sockets;

namespace Skein.Webhooks;

/// <summary>Addresses that lead into one's own house or nowhere: nobody outside may have them called.</summary>
public static class PrivateAddresses
{
    private static readonly IPNetwork[] Closed =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(n => IPNetwork.Parse(n)),
    ];

    public static bool Include(IPAddress address)
    {
        var real = Inner(address);
        return Closed.Any(n => n.BaseAddress.AddressFamily == real.AddressFamily && n.Contains(real));
    }

    /// <summary>The IPv4 address that mapped, translated (64:ff9b::) and 6to4 (2002::) addresses carry.</summary>
    private static IPAddress Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes switch
        {
            [0x00, 0x64, 0xff, 0x9b, ..] => new IPAddress(bytes[12..]),
            [0x20, 0x02, ..] => new IPAddress(bytes[2..6]),
            _ => address,
        };
    }
}
