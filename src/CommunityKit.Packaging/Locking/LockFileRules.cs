using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Locking;

/// <summary>What a well-typed lock file must also hold to.</summary>
internal static class LockFileRules
{
    private const string File = LockFile.FileName;

    /// <summary>Every fault of a lock file.</summary>
    public static IReadOnlyList<Problem> Faults(LockFile file)
    {
        var faults = new List<Problem>();
        if (!NuGetVersion.TryParse(file.Contract, out _))
            faults.Add(PackageProblems.VersionMalformed(File, "contract", file.Contract));

        var started = new Dictionary<string, NuGetVersion>(StringComparer.Ordinal);
        foreach (var module in file.Modules)
        {
            faults.AddRange(Faults(module, started));
            if (ModuleVersion.TryParse(module.Version, out var version) && !started.TryAdd(module.Id, version))
                faults.Add(PackageProblems.FieldTwice(File, $"modules[{module.Id}]"));
        }

        return faults;
    }

    private static IEnumerable<Problem> Faults(LockedModule module, Dictionary<string, NuGetVersion> started)
    {
        var place = $"modules[{module.Id}]";
        if (!ModuleId.IsValid(module.Id))
            yield return PackageProblems.IdMalformed(File, "modules", module.Id);
        if (!ModuleVersion.TryParse(module.Version, out _))
            yield return PackageProblems.VersionMalformed(File, $"{place}.version", module.Version);
        if (module.OldestRunnable is { } oldest && !ModuleVersion.TryParse(oldest, out _))
            yield return PackageProblems.VersionMalformed(File, $"{place}.oldestRunnable", oldest);
        if (module.Sha256.Length != 64 || module.Sha256.Any(digit => !char.IsAsciiHexDigitLower(digit)))
            yield return PackageProblems.ValueMalformed(File, $"{place}.sha256", module.Sha256, "[0-9a-f]{64}");
        if (module.Migrations < 0 || module.AppliedMigrations < module.Migrations)
        {
            yield return PackageProblems.ValueMalformed(
                File, $"{place}.appliedMigrations", $"{module.AppliedMigrations}", $"≥ {module.Migrations} ≥ 0");
        }

        foreach (var (id, text) in module.Dependencies)
        {
            if (!VersionRanges.TryParse(text, out var range))
                yield return PackageProblems.RangeMalformed(File, $"{place}.dependencies.{id}", text);
            else if (!started.TryGetValue(id, out var version) || !VersionRanges.Accepts(range, version))
                yield return PackageProblems.LockContradictsItself(File, module.Id, id, text);
        }
    }
}
