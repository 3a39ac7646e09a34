namespace CommunityKit.Inventory.Api;

/// <summary>A correction. Name the variant by SKU or id, and either the difference or what was counted.</summary>
public sealed class AdjustmentBody
{
    public string? Sku { get; set; }

    public Guid? VariantId { get; set; }

    /// <summary>Code of the location; the first one when null.</summary>
    public string? Location { get; set; }

    /// <summary>Pieces that came (positive) or went.</summary>
    public int? Delta { get; set; }

    /// <summary>Pieces that were counted.</summary>
    public int? Counted { get; set; }

    public required string Reason { get; set; }
}
