using System.Collections.Frozen;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>Where the columns of a file are. Knows the classic names, with and without the later columns, and the new ones. Immutable.</summary>
internal sealed class ShopifyColumns
{
    private static readonly FrozenDictionary<string, ShopifyColumn> Names = new Dictionary<string, ShopifyColumn>(StringComparer.OrdinalIgnoreCase)
    {
        ["Handle"] = ShopifyColumn.Handle,
        ["URL handle"] = ShopifyColumn.Handle,
        ["Title"] = ShopifyColumn.Title,
        ["Body (HTML)"] = ShopifyColumn.Body,
        ["Description"] = ShopifyColumn.Body,
        ["Vendor"] = ShopifyColumn.Vendor,
        ["Type"] = ShopifyColumn.Type,
        ["Tags"] = ShopifyColumn.Tags,
        ["Published"] = ShopifyColumn.Published,
        ["Published on online store"] = ShopifyColumn.Published,
        ["Status"] = ShopifyColumn.Status,
        ["Option1 Name"] = ShopifyColumn.Option1Name,
        ["Option1 Value"] = ShopifyColumn.Option1Value,
        ["Option2 Name"] = ShopifyColumn.Option2Name,
        ["Option2 Value"] = ShopifyColumn.Option2Value,
        ["Option3 Name"] = ShopifyColumn.Option3Name,
        ["Option3 Value"] = ShopifyColumn.Option3Value,
        ["Variant SKU"] = ShopifyColumn.Sku,
        ["SKU"] = ShopifyColumn.Sku,
        ["Variant Barcode"] = ShopifyColumn.Barcode,
        ["Barcode"] = ShopifyColumn.Barcode,
        ["Variant Grams"] = ShopifyColumn.Grams,
        ["Weight value (grams)"] = ShopifyColumn.Grams,
        ["Variant Inventory Tracker"] = ShopifyColumn.Tracker,
        ["Inventory tracker"] = ShopifyColumn.Tracker,
        ["Variant Inventory Qty"] = ShopifyColumn.Quantity,
        ["Inventory quantity"] = ShopifyColumn.Quantity,
        ["Variant Inventory Policy"] = ShopifyColumn.Policy,
        ["Continue selling when out of stock"] = ShopifyColumn.Policy,
        ["Variant Price"] = ShopifyColumn.Price,
        ["Price"] = ShopifyColumn.Price,
        ["Variant Compare At Price"] = ShopifyColumn.CompareAt,
        ["Compare-at price"] = ShopifyColumn.CompareAt,
        ["Image Src"] = ShopifyColumn.ImageSource,
        ["Product image URL"] = ShopifyColumn.ImageSource,
        ["Image Position"] = ShopifyColumn.ImagePosition,
        ["Image Alt Text"] = ShopifyColumn.ImageAlt,
        ["Variant Image"] = ShopifyColumn.VariantImage,
        ["Variant image URL"] = ShopifyColumn.VariantImage,
        ["Variant Requires Shipping"] = ShopifyColumn.RequiresShipping,
        ["Requires shipping"] = ShopifyColumn.RequiresShipping,
        ["Variant Taxable"] = ShopifyColumn.Taxable,
        ["Charge tax"] = ShopifyColumn.Taxable,
        ["Unit price total measure"] = ShopifyColumn.Content,
        ["Unit price total measure unit"] = ShopifyColumn.ContentUnit,
        ["Unit price base measure"] = ShopifyColumn.ContentPer,
        ["Unit price base measure unit"] = ShopifyColumn.ContentPerUnit,
        ["SEO Title"] = ShopifyColumn.SeoTitle,
        ["SEO Description"] = ShopifyColumn.SeoDescription,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly int[] _at = [.. Enumerable.Repeat(-1, Enum.GetValues<ShopifyColumn>().Length)];
    private readonly IReadOnlyList<string> _names;

    public ShopifyColumns(IReadOnlyList<string> names)
    {
        _names = names;
        var further = new List<(string Name, int At)>();
        for (var i = 0; i < names.Count; i++)
        {
            if (Names.TryGetValue(names[i], out var column) && _at[(int)column] < 0)
            {
                _at[(int)column] = i;
            }
            else if (names[i].Length > 0)
            {
                further.Add((names[i], i));
            }
        }

        Further = further;
    }

    /// <summary>Columns that the map has no place for, and where they are.</summary>
    public IReadOnlyList<(string Name, int At)> Further { get; }

    /// <summary>Cells of the heading.</summary>
    public int Count => _names.Count;

    /// <summary>True if the file can be what it is taken for.</summary>
    public bool IsShopify => Has(ShopifyColumn.Title) && Has(ShopifyColumn.Price) && (Has(ShopifyColumn.Handle) || Has(ShopifyColumn.Option1Name));

    public bool Has(ShopifyColumn column) => _at[(int)column] >= 0;

    /// <summary>Place of a column in a row; negative if the file has none.</summary>
    public int At(ShopifyColumn column) => _at[(int)column];

    /// <summary>What the file calls a column.</summary>
    public string NameOf(ShopifyColumn column) => Has(column) ? _names[At(column)] : column.ToString();
}
