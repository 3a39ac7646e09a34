namespace CommunityKit.Catalog.Views;

/// <summary>A value of a filter.</summary>
/// <param name="Value">Value in the address.</param>
/// <param name="Label">Text in the reader's language.</param>
/// <param name="IsChosen">True when the list is filtered by it.</param>
public sealed record FilterChoice(string Value, string Label, bool IsChosen)
{
    /// <summary>Products that the list would have with it; null where that is not counted. Up to a minute old in large shops.</summary>
    public long? Count { get; init; }
}
