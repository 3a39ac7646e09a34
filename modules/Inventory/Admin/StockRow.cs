namespace CommunityKit.Inventory.Admin;

/// <summary>A variant at a location, as the list shows it.</summary>
public sealed class StockRow
{
    public Guid VariantId { get; init; }

    public Guid LocationId { get; init; }

    public string SearchText { get; init; } = "";

    public string? Sku { get; init; }

    public LocalizedText Location { get; init; } = LocalizedText.Empty;

    public int OnHand { get; init; }

    public int Reserved { get; init; }

    public int Free { get; init; }

    public int? LowAt { get; init; }

    /// <summary>True if another location in use can sell it.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Title and chosen values in the reader's language; comes from the catalog.</summary>
    public string Title { get; set; } = "";
}
