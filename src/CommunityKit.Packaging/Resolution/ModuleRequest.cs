using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>A module that somebody asked for by name.</summary>
/// <param name="Id">Module id.</param>
/// <param name="Range">Accepted versions; null for any.</param>
/// <param name="Prerelease">True to take prereleases like other versions. Otherwise one is taken only where a range names one.</param>
public sealed record ModuleRequest(string Id, VersionRange? Range = null, bool Prerelease = false);
