namespace CommunityKit.Catalog.Recipes;

/// <summary>A variant in a recipe.</summary>
public sealed record VariantEntry
{
    public string? Sku { get; init; }

    /// <summary>Code of a value for each option.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>In the shop's currency, with a point.</summary>
    public required string Price { get; init; }

    public string? CompareAt { get; init; }

    public int WeightGrams { get; init; }

    public string? Barcode { get; init; }

    /// <summary>Pieces on hand of a new variant; null when they are not counted.</summary>
    public int? Stock { get; init; }
}
