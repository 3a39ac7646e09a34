namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>A row of the file.</summary>
/// <param name="Number">Row of the file, the heading is row 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Columns">Where they are.</param>
internal sealed record ShopifyRow(long Number, string[] Cells, ShopifyColumns Columns)
{
    /// <summary>The trimmed cell of a column; empty where the file has no such column.</summary>
    public string this[ShopifyColumn column] => Columns.At(column) is var at && at >= 0 && at < Cells.Length ? Cells[at].Trim() : "";

    /// <summary>True for a row that says something about a variant; others carry further pictures.</summary>
    public bool IsVariant => this[ShopifyColumn.Price].Length > 0 || this[ShopifyColumn.Option1Value].Length > 0 || this[ShopifyColumn.Sku].Length > 0;
}
