using System.Net;
using System.Net.Sockets;

namespace CommunityKit.Host.Security;

/// <summary>Where a request comes from.</summary>
internal static class ClientAddress
{
    /// <summary>Names whoever is behind an address. An IPv6 visitor owns a whole /64 and could take a new address for each request.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>
    /// True if the request was made on this machine. A request that a proxy passed on was not, even if the proxy runs here and nobody has
    /// named it as trusted.
    /// </summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");
}
