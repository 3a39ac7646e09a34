namespace CommunityKit.Host.Control;

/// <summary>An export of a shop.</summary>
/// <param name="Folder">Absolute path of a folder that is empty, not there, or an earlier export.</param>
/// <param name="Only">Names of the parts wanted; empty for all.</param>
public sealed record ExportRequest(string Folder, IReadOnlyList<string> Only);
