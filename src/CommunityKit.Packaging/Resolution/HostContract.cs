using System.Globalization;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>What a host offers to modules. Immutable.</summary>
/// <param name="Version">Version of the plugin contract.</param>
/// <param name="Framework">Target framework, for example <c>net10.0</c>.</param>
public sealed record HostContract(NuGetVersion Version, string Framework)
{
    /// <summary>Why this host cannot run a package; null when the ranges allow it. Whether the binaries fit, their metadata tell.</summary>
    /// <param name="manifest">A valid manifest.</param>
    public Problem? Refusal(ModuleManifest manifest)
    {
        var contract = VersionRange.Parse(manifest.Contract);
        if (Number(manifest.Framework) > Number(Framework))
            return PackageProblems.FrameworkTooNew(manifest.Id, manifest.Version, manifest.Framework, Framework);
        if (VersionRanges.Accepts(contract, Version))
            return null;

        return contract.HasLowerBound && Version.CompareTo(contract.MinVersion) <= 0
            ? PackageProblems.ContractTooNew(manifest.Id, manifest.Version, manifest.Contract, Version.ToNormalizedString())
            : PackageProblems.ContractTooOld(manifest.Id, manifest.Version, manifest.Contract, Version.ToNormalizedString());
    }

    private static decimal Number(string framework) => decimal.Parse(framework.AsSpan("net".Length), CultureInfo.InvariantCulture);
}
