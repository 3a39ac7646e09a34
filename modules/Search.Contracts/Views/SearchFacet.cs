namespace CommunityKit.Search.Views;

/// <summary>A facet on the page.</summary>
/// <param name="Name">Name of the form field.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Choices">Its values.</param>
public sealed record SearchFacet(string Name, string Label, IReadOnlyList<SearchChoice> Choices);
