using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Accounts.Sessions;

/// <summary>Who asks, from where, with what: the request as this module sees it. Empty in background work.</summary>
internal sealed class Visitor(IHttpContextAccessor accessor)
{
    public ClaimsPrincipal Principal => accessor.HttpContext?.User ?? new ClaimsPrincipal();

    public Guid? AccountId => Principal.FindId();

    public Guid? SessionId => Guid.TryParse(Principal.FindFirst(AccountClaims.Session)?.Value, out var id) ? id : null;

    /// <summary>Scheme, host and the tenant's prefix, without a slash at the end.</summary>
    public string Origin =>
        accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}" : "";

    /// <summary>What the browser says it is, cut short.</summary>
    public string Device
    {
        get
        {
            var text = accessor.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
            return text.Length <= Session.MaxDeviceLength ? text : text[..Session.MaxDeviceLength];
        }
    }

    /// <summary>The visitor's network for the record: an IPv4 address without its last byte, the first 48 bits of an IPv6 address.</summary>
    public string Network => Masked(ipv4Bytes: 3, ipv6Bytes: 6);

    /// <summary>Whom to count attempts for: an IPv4 address, or the /64 that one IPv6 visitor owns.</summary>
    public string RateKey => Masked(ipv4Bytes: 4, ipv6Bytes: 8);

    private string Masked(int ipv4Bytes, int ipv6Bytes)
    {
        if (accessor.HttpContext?.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, address.AddressFamily == AddressFamily.InterNetworkV6 ? ipv6Bytes : ipv4Bytes, bytes.Length - (address.AddressFamily == AddressFamily.InterNetworkV6 ? ipv6Bytes : ipv4Bytes));
        return new IPAddress(bytes).ToString();
    }
}
