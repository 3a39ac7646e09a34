using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Webhooks.Sending;

/// <summary>
/// Keeps webhooks from reaching into the network that the host stands in. The address is judged when the connection is made, so that a name
/// that changes its address between question and connection gains nothing. Thread-safe.
/// </summary>
/// <remarks>
/// The host's configuration may allow private addresses of a shop: <c>tenants:{shop}:communitykit.webhooks:allow-private-addresses = true</c>.
/// In development, loopback is allowed.
/// </remarks>
internal sealed class AddressGuard(IConfiguration configuration, IHostEnvironment environment)
{
    public const string AllowKey = "communitykit.webhooks:allow-private-addresses";

    public const int MaxUrl = 500;

    /// <summary>Networks of one's own: allowed by configuration.</summary>
    private static readonly IPNetwork[] Private =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "fc00::/7", "::1/128" }.Select(n => IPNetwork.Parse(n))];

    /// <summary>
    /// No place for a receiver, ever: this network, link-local (where clouds keep the machine's credentials), protocol assignments,
    /// documentation, measurements, relays, multicast, reserved.
    /// </summary>
    private static readonly IPNetwork[] Never =
    [
        .. new[]
        {
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private readonly bool _allowsPrivate = configuration.GetValue<bool>(AllowKey);
    private readonly bool _allowsLoopback = environment.IsDevelopment();

    /// <summary>Key of the reason why an endpoint may not have this address; null when it may.</summary>
    public string? WhyRefused(string url)
    {
        if (url.Length > MaxUrl || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("https" or "http"))
        {
            return "url.invalid";
        }

        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return "url.user";
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !(_allowsLoopback && uri.IsLoopback))
        {
            return "url.https";
        }

        var isReachable = uri.IsLoopback ? _allowsLoopback || _allowsPrivate : !IPAddress.TryParse(uri.IdnHost, out var address) || IsAllowed(address);
        return isReachable ? null : "url.private";
    }

    public bool IsAllowed(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (Never.Any(network => network.Contains(address)))
        {
            return false;
        }

        if (Private.Any(network => network.Contains(address)))
        {
            return _allowsPrivate || (_allowsLoopback && IPAddress.IsLoopback(address));
        }

        return address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address);
    }

    /// <summary>Connects to the first allowed address of a host.</summary>
    /// <exception cref="AddressRefusedException">It has none.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(found, IsAllowed);
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
