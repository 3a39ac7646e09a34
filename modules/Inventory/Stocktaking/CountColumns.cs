namespace CommunityKit.Inventory.Stocktaking;

/// <summary>Which column of a file holds what. The headings of the stock list's own download are known in both languages.</summary>
internal sealed record CountColumns(int Sku, int Location, int Counted)
{
    private static readonly string[] SkuNames = ["sku", "货号", "商品编码"];
    private static readonly string[] LocationNames = ["location", "仓位"];
    private static readonly string[] CountedNames = ["counted", "on hand", "实盘", "现有"];

    /// <summary>The columns; null if SKU or count is missing.</summary>
    public static CountColumns? Of(IReadOnlyList<string> heading)
    {
        var (sku, location, counted) = (Find(SkuNames), Find(LocationNames), Find(CountedNames));
        return sku < 0 || counted < 0 ? null : new CountColumns(sku, location, counted);

        int Find(string[] names) => heading.ToList().FindIndex(cell => names.Contains(cell.Trim().ToLowerInvariant(), StringComparer.Ordinal));
    }
}
