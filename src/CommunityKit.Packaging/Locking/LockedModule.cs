using NuGet.Versioning;

namespace CommunityKit.Packaging.Locking;

/// <summary>A module as a shop runs it.</summary>
public sealed record LockedModule
{
    /// <summary>Module id.</summary>
    public required string Id { get; init; }

    /// <summary>Exact version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the package file, 64 lower-case hex digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Publisher from the manifest; null when unsigned.</summary>
    public string? Publisher { get; init; }

    /// <summary>Modules it needs: id to NuGet version range.</summary>
    public IReadOnlyDictionary<string, string> Dependencies { get; init; } = new Dictionary<string, string>();

    /// <summary>Number of migrations that this version's package has.</summary>
    public int Migrations { get; init; }

    /// <summary>
    /// Number of migrations that the shop's tables have seen: more than <see cref="Migrations"/> after a rollback, because migrations only
    /// expand and are never taken back.
    /// </summary>
    public int AppliedMigrations { get; init; }

    /// <summary>Oldest version that runs on the tables as they are; null when only versions that have all applied migrations do.</summary>
    public string? OldestRunnable { get; init; }

    /// <summary>True when another version of this module runs on the tables as they are under this one.</summary>
    internal bool TablesRun(LockedModule other) =>
        other.Migrations >= AppliedMigrations
        || (OldestRunnable is { } oldest && NuGetVersion.Parse(other.Version) >= NuGetVersion.Parse(oldest));
}
