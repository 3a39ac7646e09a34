namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What a bulk edit does to categories.</summary>
public enum BulkCategory
{
    Keep,
    Add,
    Remove,

    /// <summary>It becomes the only category.</summary>
    Replace,
}
