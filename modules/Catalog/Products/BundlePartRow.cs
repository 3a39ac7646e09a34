namespace CommunityKit.Catalog.Products;

/// <summary>One kind of thing in a bundle. Changed through its product only.</summary>
public sealed class BundlePartRow
{
    /// <summary>The variant that is the bundle.</summary>
    public Guid BundleId { get; private init; }

    /// <summary>The variant that lies in it; never a bundle itself.</summary>
    public Guid PartId { get; private init; }

    public int Quantity { get; private set; }

    public int Position { get; private set; }

    internal static BundlePartRow Of(Guid bundleId, Guid partId) => new() { BundleId = bundleId, PartId = partId };

    internal void Change(int quantity, int position)
    {
        Quantity = quantity;
        Position = position;
    }
}
