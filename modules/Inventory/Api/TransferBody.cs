namespace CommunityKit.Inventory.Api;

/// <summary>Pieces that move between two locations.</summary>
public sealed class TransferBody
{
    public string? Sku { get; set; }

    public Guid? VariantId { get; set; }

    /// <summary>Code of the location that sends.</summary>
    public required string From { get; set; }

    /// <summary>Code of the location that receives.</summary>
    public required string To { get; set; }

    public required int Quantity { get; set; }

    public required string Reason { get; set; }
}
