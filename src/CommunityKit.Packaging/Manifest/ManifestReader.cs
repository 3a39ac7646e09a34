using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Manifest;

/// <summary>Reads <c>module.json</c>, strictly. Thread-safe.</summary>
public static class ManifestReader
{
    /// <summary>Largest accepted manifest in bytes (4 MB).</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonFormat Format = new("$schema", ManifestSchema.Address);

    /// <summary>Reads and checks a manifest.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <exception cref="ProblemException">It is not a valid manifest; every fault found is listed with its field and value.</exception>
    public static ModuleManifest Read(ReadOnlyMemory<byte> utf8)
    {
        var manifest = StrictJson.Read<ModuleManifest>(utf8, PackageLayout.ManifestFile, MaxBytes, Format);
        var faults = ManifestRules.Faults(manifest, PackageLayout.ManifestFile);
        return faults.Count == 0 ? manifest : throw new ProblemException(faults);
    }
}
