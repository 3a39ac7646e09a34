namespace CommunityKit.Inventory.Variants;

/// <summary>Pieces of a variant in one bundle.</summary>
public sealed class StockedPart
{
    public Guid BundleId { get; init; }

    public Guid VariantId { get; init; }

    public int Quantity { get; init; }
}
