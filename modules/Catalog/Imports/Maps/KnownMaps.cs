namespace CommunityKit.Catalog.Imports.Maps;

/// <summary>Maps for sheets that are met often; the last one takes any sheet with a title and a price under common names.</summary>
internal static class KnownMaps
{
    private static readonly Dictionary<string, string[]> CommonNames = new(StringComparer.Ordinal)
    {
        [ColumnTarget.Handle] = ["handle", "slug", "url_key"],
        [ColumnTarget.Title] = ["title", "name", "product", "product name", "product_name", "名称", "商品名称", "商品名", "标题"],
        [ColumnTarget.Subtitle] = ["subtitle", "short description", "short_description", "副标题", "简介"],
        [ColumnTarget.Description] = ["description", "body", "details", "描述", "详情", "商品描述"],
        [ColumnTarget.Brand] = ["brand", "vendor", "manufacturer", "品牌"],
        [ColumnTarget.Category] = ["category", "categories", "product type", "product_type", "分类", "类目"],
        [ColumnTarget.Tags] = ["tags", "标签"],
        [ColumnTarget.Price] = ["price", "sale price", "sale_price", "selling price", "价格", "售价", "单价"],
        [ColumnTarget.CompareAt] = ["compare at price", "compare_at_price", "list price", "market price", "market_price", "regular price", "msrp", "原价", "市场价"],
        [ColumnTarget.Sku] = ["sku", "item no", "item number", "货号", "商品编码"],
        [ColumnTarget.Barcode] = ["barcode", "ean", "gtin", "upc", "条码"],
        [ColumnTarget.Quantity] = ["quantity", "qty", "stock", "inventory", "on_hand", "库存"],
        [ColumnTarget.Grams] = ["weight (g)", "grams", "重量(克)", "重量（克）"],
        [ColumnTarget.Kilograms] = ["weight (kg)", "重量(千克)"],
        [ColumnTarget.Image] = ["image", "image url", "image_url", "picture", "图片"],
        [ColumnTarget.Status] = ["status", "状态"],
        [ColumnTarget.TaxClass] = ["tax class", "tax_class", "税类"],
        [ColumnTarget.Supplier] = ["supplier", "供应商"],
        [ColumnTarget.SeoTitle] = ["meta title", "meta_title", "seo title"],
        [ColumnTarget.SeoDescription] = ["meta description", "meta_description", "seo description"],
    };

    public static IReadOnlyList<ColumnMap> All { get; } = [Magento(), BigBasket(), Common()];

    private static ColumnMap Magento() => new()
    {
        Name = "magento",
        When = ["category", "name", "sku", "price", "description", "attribute_set"],
        CategorySeparator = "/",
        Key = ["url_key", "name"],
        Columns = Facts(
            new(StringComparer.OrdinalIgnoreCase)
            {
                ["category"] = ColumnTarget.Category,
                ["name"] = ColumnTarget.Title,
                ["sku"] = ColumnTarget.Sku,
                ["price"] = ColumnTarget.Price,
                ["special_price"] = ColumnTarget.SpecialPrice,
                ["qty"] = ColumnTarget.Quantity,
                ["description"] = ColumnTarget.Description,
                ["short_description"] = ColumnTarget.Subtitle,
                ["meta_description"] = ColumnTarget.SeoDescription,
                ["meta_title"] = ColumnTarget.SeoTitle,
                ["url_key"] = ColumnTarget.Handle,
                ["associated_sku"] = ColumnTarget.Parts,
                ["image"] = ColumnTarget.Image,
            },
            "features_bags", "pattern", "strap_bags", "material", "style_bags", "activity", "category_gear", "gender", "size", "color", "format"),
        Fixed = new Dictionary<string, string>(StringComparer.Ordinal) { [ColumnTarget.Status] = "active" },
    };

    private static ColumnMap BigBasket() => new()
    {
        Name = "bigbasket",
        When = ["index", "product", "category", "sub_category", "brand", "sale_price", "market_price", "type"],
        Key = ["product", "index"],
        Columns = Facts(
            new(StringComparer.OrdinalIgnoreCase)
            {
                ["product"] = ColumnTarget.Title,
                ["category"] = ColumnTarget.Category,
                ["sub_category"] = ColumnTarget.Subcategory,
                ["brand"] = ColumnTarget.Brand,
                ["sale_price"] = ColumnTarget.Price,
                ["market_price"] = ColumnTarget.CompareAt,
            },
            "type"),
        Fixed = new Dictionary<string, string>(StringComparer.Ordinal) { [ColumnTarget.Status] = "active" },
    };

    /// <summary>Recognised by <see cref="MappedDialect"/> through what its columns are, not by fixed names.</summary>
    private static ColumnMap Common() => new()
    {
        Name = "csv",
        Columns = CommonNames.SelectMany(target => target.Value.Select(name => (name, target.Key))).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.OrdinalIgnoreCase),
    };

    private static Dictionary<string, string> Facts(Dictionary<string, string> columns, params string[] facts)
    {
        foreach (var fact in facts)
        {
            columns[fact] = ColumnTarget.Fact;
        }

        return columns;
    }
}
