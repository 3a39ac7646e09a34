using CommunityKit.Host.Texts;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Manager.Plans;

/// <summary>Turns what changes between two module sets into lines for people. Thread-safe.</summary>
internal sealed class PlanLines(ModuleStore store)
{
    /// <summary>What a change does or did.</summary>
    public IReadOnlyList<PlanLine> Of(ChangeReport report) => Of(report.Plan?.Entries ?? [], report.Before.Disabled, report.Next?.Disabled ?? []);

    /// <summary>What lies between two module sets.</summary>
    public IReadOnlyList<PlanLine> Between(TenantLock before, TenantLock after) =>
        after.Lock is null ? [] : Of(InstallPlan.Between(before.Lock, after.Lock).Entries, before.Disabled, after.Disabled);

    private IReadOnlyList<PlanLine> Of(IReadOnlyList<PlanEntry> entries, IReadOnlyList<string> offBefore, IReadOnlyList<string> offAfter) =>
        [
            .. entries.Select(entry => (Entry: entry, Kind: KindOf(entry, offBefore, offAfter)))
                .Where(line => line.Kind is not null)
                .Select(line => Line(line.Entry, line.Kind!))
                .OrderBy(line => line.Name, StringComparer.CurrentCulture),
        ];

    private PlanLine Line(PlanEntry entry, string kind)
    {
        var manifest = Find(entry.Id, entry.To ?? entry.From!);
        return new PlanLine(entry.Id, kind)
        {
            Name = manifest?.Name.For() ?? entry.Id,
            From = entry.From,
            To = entry.To,
            Migrations = entry.NewMigrations,
            Manifest = manifest,
        };
    }

    private static string? KindOf(PlanEntry entry, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        entry.Change != PlanChange.Unchanged ? entry.Change.ToString()
        : after.Contains(entry.Id) && !before.Contains(entry.Id) ? "Disable"
        : before.Contains(entry.Id) && !after.Contains(entry.Id) ? "Enable"
        : null;

    private ModuleManifest? Find(string id, string version)
    {
        try
        {
            return store.Find(id, version)?.Manifest;
        }
        catch (ProblemException)
        {
            return null;
        }
    }
}
