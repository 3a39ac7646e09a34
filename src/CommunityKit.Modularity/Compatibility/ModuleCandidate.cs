using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>A module that may be installed or loaded: its manifest and its unpacked files.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Folder">Absolute path of the folder that holds the main assembly.</param>
public sealed record ModuleCandidate(ModuleManifest Manifest, string Folder);
