namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What a bulk edit would change.</summary>
public sealed record BulkPreview(BulkForm Form, IReadOnlyList<BulkPreviewRow> Rows, int Changed, int Unchanged)
{
    /// <summary>Products beyond those that one edit takes.</summary>
    public int TooMany { get; init; }

    /// <summary>The filters, to get back.</summary>
    public string Query { get; init; } = "";
}
