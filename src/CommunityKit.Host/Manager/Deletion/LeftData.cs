using CommunityKit.Data.Core;
using CommunityKit.Host.Manager.Shops;
using HostDefaults = CommunityKit.Tenancy.Composition.HostDefaults;

namespace CommunityKit.Host.Manager.Deletion;

/// <summary>Data that a module left in a shop when it was taken out.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="Since">UTC instant of its last migration.</param>
internal sealed record LeftData(string ModuleId, DateTimeOffset Since)
{
    /// <summary>What was left in a shop, by module.</summary>
    public static IReadOnlyList<LeftData> In(ShopSnapshot shop) =>
    [
        .. shop.Migrations
            .Where(m => m.ModuleId is not (CoreDbContext.ModuleId or HostDefaults.Id) && shop.Lock.Lock?.Find(m.ModuleId) is null)
            .GroupBy(m => m.ModuleId, StringComparer.Ordinal)
            .Select(g => new LeftData(g.Key, g.Max(m => m.AppliedAt)))
            .OrderBy(left => left.ModuleId, StringComparer.Ordinal),
    ];
}
