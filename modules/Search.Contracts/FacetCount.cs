namespace CommunityKit.Search;

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Count">Hits that have it.</param>
public sealed record FacetCount(string Value, string Label, int Count);
