using CommunityKit.Host.Texts;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tenancy;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Sites;
using NuGet.Versioning;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>Puts together what an operator wants to know about each module of a shop, from manifests alone. Thread-safe.</summary>
internal sealed class ShopModules(ModuleStore store, SiteFolder folder)
{
    /// <summary>The modules of a shop, by name.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="candidates">Every version that could be chosen.</param>
    /// <param name="history">Earlier sets, newest first.</param>
    public IReadOnlyList<ShopModule> Of(ShopSnapshot shop, IReadOnlyList<Candidate> candidates, IReadOnlyList<TenantLock> history)
    {
        var faults = shop.Faults.ToDictionary(f => f.ModuleId, StringComparer.Ordinal);
        var trusted = TrustedPublishers.Load(folder.TrustedPublishersFile);
        var newest = Newest(candidates);
        return [.. shop.Lock.Modules.Select(locked =>
        {
            var manifest = Find(locked);
            var fault = faults.GetValueOrDefault(locked.Id) ?? Known(locked, manifest, shop.Lock);
            return new ShopModule(locked, manifest, fault?.State ?? (shop.State == ShopState.Awake ? ModuleState.Active : null))
            {
                Name = manifest?.Name.For() ?? locked.Id,
                Reason = fault?.Problem.Text(),
                IsTrusted = locked.Publisher is { } publisher && trusted.Publishers.ContainsKey(publisher),
                UsedBy = [.. shop.Lock.Modules.Where(other => other.Dependencies.ContainsKey(locked.Id)).Select(other => other.Id)],
                Newer = newest.TryGetValue(locked.Id, out var version) && version > NuGetVersion.Parse(locked.Version) ? version.ToNormalizedString() : null,
                Earlier = history.Select(set => set.Lock?.Find(locked.Id)?.Version).FirstOrDefault(v => v is not null && v != locked.Version),
            };
        }).OrderBy(module => module.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>What a package in the store says of itself; null when it is not there or damaged.</summary>
    public ModuleManifest? Find(LockedModule locked)
    {
        try
        {
            return store.Find(locked.Id, locked.Version)?.Manifest;
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    /// <summary>What stands against a module even while the shop sleeps.</summary>
    private static RuntimeFault? Known(LockedModule locked, ModuleManifest? manifest, TenantLock set) =>
        set.Disabled.Contains(locked.Id) ? new(locked.Id, locked.Version, ModuleState.Disabled, TenancyProblems.ModuleIsDisabled(locked.Id))
        : manifest is null ? new(locked.Id, locked.Version, ModuleState.NotSupported, TenancyProblems.NotInStore(locked.Id, locked.Version))
        : null;

    private static Dictionary<string, NuGetVersion> Newest(IReadOnlyList<Candidate> candidates) => candidates
        .Where(c => !c.Version.IsPrerelease && HostSurface.Current.Contract.Refusal(c.Manifest) is null)
        .GroupBy(c => c.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Max(c => c.Version)!, StringComparer.Ordinal);
}
