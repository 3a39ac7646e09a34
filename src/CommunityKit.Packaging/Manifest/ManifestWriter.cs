using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Manifest;

/// <summary>Writes <c>module.json</c>. Thread-safe.</summary>
public static class ManifestWriter
{
    /// <summary>
    /// The canonical bytes: UTF-8, LF, members in the order of the type, entries and contracts in ordinal order, so that equal
    /// manifests are equal bytes and carry equal signatures.
    /// </summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="ProblemException">The reader would refuse it.</exception>
    public static byte[] Write(ModuleManifest manifest)
    {
        var faults = ManifestRules.Faults(manifest, PackageLayout.ManifestFile);
        return faults.Count == 0 ? StrictJson.Write(Canonical(manifest)) : throw new ProblemException(faults);
    }

    internal static ModuleManifest Canonical(ModuleManifest manifest) => manifest with
    {
        Name = StrictJson.Sorted(manifest.Name),
        Description = StrictJson.Sorted(manifest.Description),
        Dependencies = StrictJson.Sorted(manifest.Dependencies),
        Optional = StrictJson.Sorted(manifest.Optional),
        Contracts = [.. manifest.Contracts.Order(StringComparer.Ordinal)],
        Views = StrictJson.Sorted(manifest.Views),
        Files = StrictJson.Sorted(manifest.Files),
    };
}
