using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;

namespace CommunityKit.Packaging.Locking;

/// <summary>
/// <c>modules.lock.json</c>: exactly which packages a shop runs, so that another machine, a restart or a rollback runs the same.
/// Immutable, thread-safe.
/// </summary>
public sealed record LockFile
{
    /// <summary>Usual name of the file.</summary>
    public const string FileName = "modules.lock.json";

    private const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Version of the file's format; 1.</summary>
    public required int Version { get; init; }

    /// <summary>Version of the plugin contract that the modules were chosen for.</summary>
    public required string Contract { get; init; }

    /// <summary>The modules in start order.</summary>
    public required IReadOnlyList<LockedModule> Modules { get; init; }

    /// <summary>A lock file of a fresh choice.</summary>
    /// <param name="resolved">What the resolver chose.</param>
    /// <param name="host">What the modules were chosen for.</param>
    /// <param name="current">The lock file it will replace: what is known of the shop's tables is carried over.</param>
    public static LockFile Of(ResolvedModules resolved, HostContract host, LockFile? current) => new LockFile
    {
        Version = 1,
        Contract = host.Version.ToNormalizedString(),
        Modules = [.. resolved.Modules.Select(Locked)],
    }.Over(current);

    /// <summary>
    /// This lock file as it must be saved when it replaces the current one; needed when an earlier file is taken back for a rollback, which
    /// does not know of migrations that came later.
    /// </summary>
    /// <param name="current">The lock file that holds until now.</param>
    public LockFile Over(LockFile? current) => this with
    {
        Modules =
        [
            .. Modules.Select(module =>
                current?.Find(module.Id) is { } before && before.AppliedMigrations > module.AppliedMigrations
                    ? module with { AppliedMigrations = before.AppliedMigrations, OldestRunnable = before.OldestRunnable }
                    : module),
        ],
    };

    /// <summary>A locked module, or null.</summary>
    /// <param name="id">Module id.</param>
    public LockedModule? Find(string id) => Modules.FirstOrDefault(module => module.Id == id);

    /// <summary>Reads a lock file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its content; null when there is no file.</returns>
    /// <exception cref="ProblemException">It cannot be read or is malformed.</exception>
    public static LockFile? Load(string path) => JsonFile.Bytes(path) is { } bytes ? Read(bytes) : null;

    /// <summary>Reads the content of a lock file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ProblemException">It is malformed or contradicts itself; every fault is listed.</exception>
    public static LockFile Read(ReadOnlyMemory<byte> utf8)
    {
        var file = StrictJson.Read<LockFile>(utf8, FileName, MaxBytes, JsonFormat.Version1);
        var faults = LockFileRules.Faults(file);
        return faults.Count == 0 ? file : throw new ProblemException(faults);
    }

    /// <summary>Canonical UTF-8: equal lock files are equal bytes.</summary>
    public byte[] ToBytes() => StrictJson.Write(this with
    {
        Modules = [.. Modules.Select(module => module with { Dependencies = StrictJson.Sorted(module.Dependencies) })],
    });

    /// <summary>Saves atomically.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    public void Save(string path) => AtomicFile.Write(path, ToBytes());

    private static LockedModule Locked(Candidate candidate) => new()
    {
        Id = candidate.Id,
        Version = candidate.Version.ToNormalizedString(),
        Sha256 = candidate.Sha256,
        Publisher = candidate.Manifest.Publisher,
        Dependencies = candidate.Manifest.Dependencies,
        Migrations = candidate.Manifest.MigrationCount,
        AppliedMigrations = candidate.Manifest.MigrationCount,
        OldestRunnable = candidate.Manifest.OldestRunnable,
    };
}
