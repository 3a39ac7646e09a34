namespace CommunityKit.Catalog.Recipes;

/// <summary>A picture in a recipe: a file beside it.</summary>
public sealed class ImageEntry
{
    public required string File { get; set; }

    public LocalizedText Alt { get; set; } = LocalizedText.Empty;
}
