namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>The rows of one product.</summary>
internal sealed class ProductRows(string handle)
{
    /// <summary>More rows than any product may have variants and pictures.</summary>
    public const int MaxRows = 1000;

    /// <summary>The handle as the file writes it.</summary>
    public string Handle { get; } = handle;

    /// <summary>At most <see cref="MaxRows"/>.</summary>
    public List<ShopifyRow> Rows { get; } = [];

    /// <summary>True when the handle stood in the file before, with another product between.</summary>
    public bool IsSecond { get; init; }

    /// <summary>True when there are more rows than were kept.</summary>
    public bool IsTooLong { get; private set; }

    public long FirstRow => Rows[0].Number;

    public long LastRow { get; private set; }

    public void Add(ShopifyRow row)
    {
        LastRow = row.Number;
        if (Rows.Count < MaxRows)
        {
            Rows.Add(row);
        }
        else
        {
            IsTooLong = true;
        }
    }
}
