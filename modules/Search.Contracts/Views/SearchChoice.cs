namespace CommunityKit.Search.Views;

/// <summary>A value of a facet on the page.</summary>
/// <param name="Value">Value of the form field.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Count">Hits that have it.</param>
/// <param name="IsChosen">True if it is asked for.</param>
public sealed record SearchChoice(string Value, string Label, int Count, bool IsChosen);
