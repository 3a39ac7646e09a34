namespace CommunityKit.Catalog.BulkEdits;

/// <summary>How changed prices end.</summary>
public enum BulkRounding
{
    None,
    Tenth,
    Whole,
    End90,
    End99,
}
