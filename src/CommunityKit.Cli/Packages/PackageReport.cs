using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Packages;

/// <summary>What a check of a package found.</summary>
/// <param name="File">Path of the package.</param>
/// <param name="Manifest">What it says of itself; null when that could not be read.</param>
/// <param name="Publisher">Who signed it.</param>
internal sealed record PackageReport(string File, ModuleManifest? Manifest, PublisherIdentity Publisher)
{
    /// <summary>Reasons why hosts would refuse it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What may go wrong, and what could not be checked.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
