namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What a bulk edit does to prices.</summary>
public enum BulkPrice
{
    Keep,
    ByAmount,
    ByPercent,
}
