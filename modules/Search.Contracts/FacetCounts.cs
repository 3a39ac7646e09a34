namespace CommunityKit.Search;

/// <summary>A facet of the hits.</summary>
/// <param name="Name">Its name, for example <c>brand</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Values">Its values, the most frequent first.</param>
public sealed record FacetCounts(string Name, string Label, IReadOnlyList<FacetCount> Values);
