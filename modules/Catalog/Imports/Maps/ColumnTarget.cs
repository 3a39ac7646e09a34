namespace CommunityKit.Catalog.Imports.Maps;

/// <summary>What a column can be.</summary>
internal static class ColumnTarget
{
    public const string Handle = "handle";
    public const string Title = "title";
    public const string Subtitle = "subtitle";
    public const string Description = "description";
    public const string Brand = "brand";
    public const string Category = "category";
    public const string Subcategory = "subcategory";
    public const string Tags = "tags";
    public const string Price = "price";
    public const string CompareAt = "compareAt";
    public const string SpecialPrice = "specialPrice";
    public const string Sku = "sku";
    public const string Barcode = "barcode";
    public const string Quantity = "quantity";
    public const string Grams = "grams";
    public const string Kilograms = "kilograms";
    public const string Image = "image";
    public const string Status = "status";
    public const string TaxClass = "taxClass";
    public const string Supplier = "supplier";
    public const string SeoTitle = "seoTitle";
    public const string SeoDescription = "seoDescription";
    public const string Parts = "parts";

    /// <summary>The heading is the name of an option, the cells are its values: rows with the same key are variants of one product.</summary>
    public const string Option = "option";

    /// <summary>A fact that shoppers see.</summary>
    public const string Fact = "fact";

    /// <summary>Not taken over, and not kept.</summary>
    public const string Ignore = "ignore";

    public static IReadOnlyList<string> All { get; } =
    [
        Handle, Title, Subtitle, Description, Brand, Category, Subcategory, Tags, Price, CompareAt, SpecialPrice, Sku, Barcode, Quantity, Grams, Kilograms,
        Image, Status, TaxClass, Supplier, SeoTitle, SeoDescription, Parts, Option, Fact, Ignore,
    ];
}
