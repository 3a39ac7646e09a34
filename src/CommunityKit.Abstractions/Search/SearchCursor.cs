namespace CommunityKit.Search;

/// <summary>A place in a search source's order of changes. Opaque outside the source; the default value is the start.</summary>
/// <param name="Value">The source's own text.</param>
public readonly record struct SearchCursor(string? Value);
