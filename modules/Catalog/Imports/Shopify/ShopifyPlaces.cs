using System.Globalization;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>Where in the file a member of a product's draft came from.</summary>
internal static class ShopifyPlaces
{
    public static (long Row, ShopifyColumn Column) Of(ShopifyProduct product, string path)
    {
        var head = path.Split('.', '[')[0];
        var at = IndexIn(path);
        return head switch
        {
            "variants" when at < product.Variants.Count => (product.Variants[at].Row.Number, VariantColumn(path)),
            "images" when at < product.Images.Count => (product.Images[at].Row, path.EndsWith("alt", StringComparison.Ordinal) ? ShopifyColumn.ImageAlt : ShopifyColumn.ImageSource),
            _ => (product.Row, Column(head)),
        };
    }

    private static ShopifyColumn Column(string head) => head switch
    {
        "title" => ShopifyColumn.Title,
        "description" => ShopifyColumn.Body,
        "brand" => ShopifyColumn.Vendor,
        "tags" => ShopifyColumn.Tags,
        "options" => ShopifyColumn.Option1Name,
        "variants" => ShopifyColumn.Price,
        "images" => ShopifyColumn.ImageSource,
        "seoTitle" => ShopifyColumn.SeoTitle,
        "seoDescription" => ShopifyColumn.SeoDescription,
        "categories" => ShopifyColumn.Type,
        _ => ShopifyColumn.Handle,
    };

    private static ShopifyColumn VariantColumn(string path) => path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('[')[0] switch
    {
        "sku" => ShopifyColumn.Sku,
        "barcode" => ShopifyColumn.Barcode,
        "compareAt" => ShopifyColumn.CompareAt,
        "quantity" => ShopifyColumn.Quantity,
        "weightGrams" => ShopifyColumn.Grams,
        "values" => ShopifyColumn.Option1Value,
        _ => ShopifyColumn.Price,
    };

    /// <summary>The number in the first brackets; beyond any list if there is none.</summary>
    private static int IndexIn(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open ? int.Parse(path.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture) : int.MaxValue;
    }
}
