namespace CommunityKit.Catalog.Recipes;

/// <summary>A category in a recipe.</summary>
public sealed class CategoryEntry
{
    public required string Handle { get; set; }

    public required LocalizedText Name { get; set; }

    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    /// <summary>Handle of the category above; that one stands earlier in the file, or in the shop.</summary>
    public string? Parent { get; set; }

    /// <summary>File beside the recipe.</summary>
    public string? Icon { get; set; }

    /// <summary>Place among its siblings, from 1; null for the end.</summary>
    public int? Order { get; set; }
}
