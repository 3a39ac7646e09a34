using System.Collections.Frozen;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Routing;

/// <summary>
/// From host name and path to tenant: the most specific record wins, a named host before any host, a prefix before the root.
/// Immutable, thread-safe.
/// </summary>
public sealed class TenantRouter
{
    private const string AnyHost = "*";
    private readonly FrozenDictionary<(string Host, string Prefix), string> _table;

    /// <summary>Builds the table.</summary>
    /// <param name="tenants">All tenants.</param>
    /// <exception cref="ProblemException">Two tenants have the same host and prefix.</exception>
    public TenantRouter(IEnumerable<TenantRecord> tenants)
    {
        var table = new Dictionary<(string, string), string>();
        foreach (var tenant in tenants)
        {
            foreach (var host in tenant.Hosts.DefaultIfEmpty(AnyHost))
            {
                var key = (host.ToLowerInvariant(), tenant.Prefix.ToLowerInvariant());
                if (!table.TryAdd(key, tenant.Id) && table[key] != tenant.Id)
                {
                    throw new ProblemException(TenancyProblems.AddressTaken(tenant.Id, table[key], host, tenant.Prefix));
                }
            }
        }

        _table = table.ToFrozenDictionary();
    }

    /// <summary>Finds the tenant of a request.</summary>
    /// <param name="host">Host name without port.</param>
    /// <param name="path">Path of the request.</param>
    /// <returns>Its id and the part of the path that belongs to the address of the tenant; null if no tenant is there.</returns>
    public (string TenantId, PathString Prefix)? Find(string host, PathString path)
    {
        var name = host.ToLowerInvariant();
        var first = FirstSegment(path.Value);
        var prefix = first.ToLowerInvariant();
        if (first.Length > 0 && (Lookup(name, prefix) ?? Lookup(AnyHost, prefix)) is { } prefixed)
        {
            return (prefixed, new PathString(first));
        }

        return (Lookup(name, "") ?? Lookup(AnyHost, "")) is { } root ? (root, PathString.Empty) : null;
    }

    private string? Lookup(string host, string prefix) => _table.GetValueOrDefault((host, prefix));

    private static string FirstSegment(string? path)
    {
        if (path is null || path.Length < 2)
        {
            return "";
        }

        var end = path.IndexOf('/', 1);
        return end < 0 ? path : path[..end];
    }
}
