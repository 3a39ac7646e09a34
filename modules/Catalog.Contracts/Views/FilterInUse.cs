namespace CommunityKit.Catalog.Views;

/// <summary>A filter that is set.</summary>
/// <param name="Label">Text in the reader's language.</param>
/// <param name="RemoveUrl">Address of the list without it.</param>
public sealed record FilterInUse(string Label, string RemoveUrl);
