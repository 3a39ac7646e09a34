namespace CommunityKit.Catalog.Recipes;

/// <summary>A variant in a recipe.</summary>
public sealed class VariantEntry
{
    public string? Sku { get; set; }

    /// <summary>Code of a value for each option.</summary>
    public IReadOnlyList<string> Options { get; set; } = [];

    /// <summary>In the shop's currency, with a point.</summary>
    public required string Price { get; set; }

    public string? CompareAt { get; set; }

    public int WeightGrams { get; set; }

    public string? Barcode { get; set; }

    /// <summary>Pieces on hand of a new variant; null when they are not counted.</summary>
    public int? Stock { get; set; }
}
