using System.Diagnostics.CodeAnalysis;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Manifest;

/// <summary>
/// The grammar of module versions: Semantic Versioning 2.0.0 without build metadata. Metadata takes no part in the order of versions,
/// so two packages could differ and yet be the same version.
/// </summary>
public static class ModuleVersion
{
    /// <summary>Reads a version such as <c>1.4.0</c> or <c>2.0.0-beta.1</c>.</summary>
    /// <param name="text">A possible version.</param>
    /// <param name="version">The version, when true is returned.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out NuGetVersion? version)
    {
        version = null;
        return text.Length <= ManifestPatterns.MaxVersionLength
            && ManifestPatterns.WholeVersion.IsMatch(text)
            && NuGetVersion.TryParse(text, out version);
    }
}
