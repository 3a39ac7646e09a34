namespace CommunityKit.Catalog.Imports.Native;

/// <summary>
/// The columns of CommunityKit's own sheet: a row per variant, the product's cells in its first row only. Texts have a column for each of the
/// shop's languages (<c>title:en</c>); what has more shape than a cell is JSON. Read and written by the same names, so nothing is lost on the way.
/// </summary>
internal static class NativeColumns
{
    public const string Handle = "handle";
    public const string Title = "title";
    public const string Subtitle = "subtitle";
    public const string Description = "description";
    public const string Brand = "brand";
    public const string SeoTitle = "seo_title";
    public const string SeoDescription = "seo_description";
    public const string OtherTexts = "other_texts";
    public const string DescriptionSource = "description_source";
    public const string Status = "status";
    public const string PublishedAt = "published_at";
    public const string Featured = "featured";
    public const string Categories = "categories";
    public const string Tags = "tags";
    public const string TaxClass = "tax_class";
    public const string Supplier = "supplier";
    public const string Facts = "facts";
    public const string Attributes = "attributes";
    public const string Related = "related";
    public const string RelatedBothWays = "related_both_ways";
    public const string Options = "options";
    public const string Images = "images";
    public const string VariantId = "variant_id";
    public const string Sku = "sku";
    public const string Values = "option_values";
    public const string Currency = "currency";
    public const string Price = "price";
    public const string CompareAt = "compare_at";
    public const string WeightGrams = "weight_grams";
    public const string Barcode = "barcode";
    public const string Quantity = "quantity";
    public const string CountsStock = "counts_stock";
    public const string Oversells = "oversells";
    public const string Digital = "digital";
    public const string PerGrams = "per_grams";
    public const string TypicalGrams = "typical_grams";
    public const string MaxGrams = "max_grams";
    public const string ContentAmount = "content_amount";
    public const string ContentUnit = "content_unit";
    public const string ContentPer = "content_per";
    public const string Parts = "parts";
    public const string Image = "image";

    /// <summary>Texts in the order of their columns.</summary>
    public static IReadOnlyList<string> Texts { get; } = [Title, Subtitle, Description, Brand, SeoTitle, SeoDescription];

    /// <summary>The further columns of a product.</summary>
    public static IReadOnlyList<string> OfProduct { get; } =
    [
        OtherTexts, DescriptionSource, Status, PublishedAt, Featured, Categories, Tags, TaxClass, Supplier, Facts, Attributes, Related, RelatedBothWays, Options, Images,
    ];

    /// <summary>The columns of a variant.</summary>
    public static IReadOnlyList<string> OfVariant { get; } =
    [
        VariantId, Sku, Values, Currency, Price, CompareAt, WeightGrams, Barcode, Quantity, CountsStock, Oversells, Digital, PerGrams, TypicalGrams, MaxGrams,
        ContentAmount, ContentUnit, ContentPer, Parts, Image,
    ];
}
