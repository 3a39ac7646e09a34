namespace CommunityKit.Catalog.Recipes;

/// <summary>A category in a recipe.</summary>
public sealed record CategoryEntry
{
    public required string Handle { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Handle of the category above; that one stands earlier in the file, or in the shop.</summary>
    public string? Parent { get; init; }

    /// <summary>File beside the recipe.</summary>
    public string? Icon { get; init; }

    /// <summary>Place among its siblings, from 1; null for the end.</summary>
    public int? Order { get; init; }
}
