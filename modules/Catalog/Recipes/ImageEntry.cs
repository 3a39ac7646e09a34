namespace CommunityKit.Catalog.Recipes;

/// <summary>A picture in a recipe: a file beside it.</summary>
public sealed record ImageEntry
{
    public required string File { get; init; }

    public LocalizedText Alt { get; init; } = LocalizedText.Empty;
}
