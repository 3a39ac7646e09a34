using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Locking;

/// <summary>What changes when one lock file takes the place of another; shown before anything is touched. Immutable.</summary>
public sealed record InstallPlan
{
    private InstallPlan(IReadOnlyList<PlanEntry> entries, IReadOnlyList<Problem> problems, IReadOnlyList<Problem> notes)
    {
        Entries = entries;
        Problems = problems;
        Notes = notes;
    }

    /// <summary>Every module before or after, by id.</summary>
    public IReadOnlyList<PlanEntry> Entries { get; }

    /// <summary>Why the plan must not be carried out; empty when it may.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>What the operator should know before saying yes.</summary>
    public IReadOnlyList<Problem> Notes { get; }

    /// <summary>True when nothing speaks against it.</summary>
    public bool IsAllowed => Problems.Count == 0;

    /// <summary>True when at least one module changes.</summary>
    public bool HasChanges => Entries.Any(entry => entry.Change != PlanChange.Unchanged);

    /// <summary>Compares two lock files.</summary>
    /// <param name="current">What runs now; null when nothing does.</param>
    /// <param name="next">What shall run.</param>
    public static InstallPlan Between(LockFile? current, LockFile next)
    {
        var before = (current?.Modules ?? []).ToDictionary(module => module.Id, StringComparer.Ordinal);
        var after = next.Modules.ToDictionary(module => module.Id, StringComparer.Ordinal);
        var pairs = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(id => (Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id)))
            .ToList();
        return new InstallPlan(
            [.. pairs.Select(pair => Entry(pair.Before, pair.After))],
            [.. pairs.Select(pair => Refusal(pair.Before, pair.After)).OfType<Problem>()],
            [.. pairs.SelectMany(pair => PlanNotes.For(pair.Before, pair.After))]);
    }

    private static PlanEntry Entry(LockedModule? before, LockedModule? after) => new(
        (after ?? before)!.Id,
        Change(before, after),
        before?.Version,
        after?.Version,
        after is null ? 0 : Math.Max(0, after.Migrations - (before?.AppliedMigrations ?? 0)));

    private static PlanChange Change(LockedModule? before, LockedModule? after) =>
        before is null ? PlanChange.Add
        : after is null ? PlanChange.Remove
        : NuGetVersion.Parse(after.Version).CompareTo(NuGetVersion.Parse(before.Version)) switch
        {
            > 0 => PlanChange.Upgrade,
            < 0 => PlanChange.Downgrade,
            _ => PlanChange.Unchanged,
        };

    private static Problem? Refusal(LockedModule? before, LockedModule? after) => Change(before, after) switch
    {
        PlanChange.Unchanged when before!.Sha256 != after!.Sha256 =>
            PackageProblems.VersionWithOtherContent(after.Id, after.Version, before.Sha256, after.Sha256),
        PlanChange.Downgrade when !before!.TablesRun(after!) =>
            PackageProblems.TooOldForTables(after!.Id, before.Version, after.Version, before.OldestRunnable ?? before.Version),
        _ => null,
    };
}
