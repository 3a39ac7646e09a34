namespace CommunityKit.Admin.Lists;

/// <summary>A filter, ready to show.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="Label">Label in the reader's language.</param>
/// <param name="Choices">Values and labels.</param>
/// <param name="Chosen">The chosen value; empty for all.</param>
public sealed record ListFilter(string Name, string Label, IReadOnlyList<(string Value, string Label)> Choices, string Chosen);
