namespace CommunityKit.Catalog.BulkEdits;

/// <summary>Prices of a variant before a bulk edit. (Setters: it is kept as JSON.)</summary>
public sealed class BulkVariantState
{
    public Guid Id { get; set; }

    public long PriceMinor { get; set; }

    public long? CompareAtMinor { get; set; }
}
