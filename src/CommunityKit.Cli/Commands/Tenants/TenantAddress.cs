using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Tenants;

/// <summary>Where a shop answers, in words.</summary>
internal static class TenantAddress
{
    /// <summary>Host names and prefix; a star stands for any host name.</summary>
    public static string Of(TenantRow tenant) =>
        string.Join(' ', tenant.Hosts.DefaultIfEmpty("*").Select(host => host + (tenant.Prefix.Length == 0 ? "/" : tenant.Prefix)));
}
