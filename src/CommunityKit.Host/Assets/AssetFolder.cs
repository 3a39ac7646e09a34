namespace CommunityKit.Host.Assets;

/// <summary>Where the static files of a module version lie.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="IsFixed">False for the source of a linked module, whose files change under the same address.</param>
internal sealed record AssetFolder(string Path, bool IsFixed);
