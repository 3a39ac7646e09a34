using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>A product as the file has it, with what is wrong with it. <see cref="ShopifyParser"/> makes it.</summary>
internal sealed class ShopifyProduct : ImportedProduct
{
    public required ProductRows Rows { get; init; }

    /// <summary>Language of the file.</summary>
    public required string Culture { get; init; }

    public required IReadOnlyList<string> Options { get; init; }

    public required IReadOnlyList<ShopifyVariant> Variants { get; init; }

    public required IReadOnlyList<ShopifyImage> Images { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Null where the file does not say.</summary>
    public ProductStatus? Status { get; init; }

    /// <summary>The body as Markdown.</summary>
    public string Description { get; init; } = "";

    public required IReadOnlyList<ImportProblem> Noted { get; init; }

    public override string Handle => Rows.Handle;

    public override long Row => Rows.FirstRow;

    public override long LastRow => Rows.LastRow;

    public override int VariantCount => Variants.Count;

    public override int ImageCount => Images.Count;

    public override IReadOnlyList<ImportProblem> Problems => Noted;

    public override IReadOnlyList<IReadOnlyList<string>> Categories => First[ShopifyColumn.Type] is { Length: > 0 } type ? [[type]] : [];

    public ShopifyRow First => Rows.Rows[0];

    public static ShopifyProduct Parse(ProductRows rows, string currency, string culture) => new ShopifyParser(rows, currency).Parse(culture);

    /// <summary>The product as it is to be. Columns that the file lacks leave what is there.</summary>
    public override ProductDraft Apply(ProductDraft? old, ImportedRelations found)
    {
        var known = old ?? new ProductDraft { Handle = Handle };
        var images = ImagesFor(known);
        var body = First[ShopifyColumn.Body];
        // The text of a body that was taken over before may have been edited since; the same body again changes nothing.
        var isBodyNew = Has(ShopifyColumn.Body) && body != (known.DescriptionSource ?? "");
        return known with
        {
            Title = known.Title.With(Culture, First[ShopifyColumn.Title]),
            Description = isBodyNew ? known.Description.With(Culture, Description) : known.Description,
            DescriptionSource = !isBodyNew ? known.DescriptionSource : body.Length > 0 ? body : null,
            Brand = Has(ShopifyColumn.Vendor) && known.Brand.Exactly(Culture) != First[ShopifyColumn.Vendor] ? LocalizedText.Of(Culture, First[ShopifyColumn.Vendor]) : known.Brand,
            Tags = Has(ShopifyColumn.Tags) ? Tags : known.Tags,
            Options = [.. Options.Select((name, at) => OptionFor(known, name, at))],
            Variants = [.. Variants.Select(variant => VariantFor(known, variant, images))],
            Images = images,
            Attributes = Leftovers.Merge(known.Attributes, Culture, [.. First.Columns.Further.Select(column => column.Name)], Rest()),
            TaxClass = !Has(ShopifyColumn.Taxable) || First[ShopifyColumn.Taxable].Length == 0 ? known.TaxClass : ShopifyParser.IsYes(First[ShopifyColumn.Taxable]) ? "" : "untaxed",
            CategoryIds = found.Categories.All(known.CategoryIds.Contains) ? known.CategoryIds : [.. found.Categories.Concat(known.CategoryIds).Distinct()],
            Status = Status ?? known.Status,
            SeoTitle = Has(ShopifyColumn.SeoTitle) ? known.SeoTitle.With(Culture, First[ShopifyColumn.SeoTitle]) : known.SeoTitle,
            SeoDescription = Has(ShopifyColumn.SeoDescription) ? known.SeoDescription.With(Culture, First[ShopifyColumn.SeoDescription]) : known.SeoDescription,
        };
    }

    /// <summary>A broken rule with its row and column.</summary>
    public override ImportProblem Place(RuleBreak broken, string message)
    {
        var (row, column) = ShopifyPlaces.Of(this, broken.Path);
        return new(row, First.Columns.NameOf(column), broken.Code, message);
    }

    /// <summary>An item number that another product has: the variant comes without it.</summary>
    public override ImportProblem SkuTaken(string sku) => new(
        Variants.FirstOrDefault(variant => variant.Sku == sku)?.Row.Number ?? Row,
        First.Columns.NameOf(ShopifyColumn.Sku),
        "sku-taken",
        $"The item no. “{sku}” belongs to another product; the variant is imported without it.",
        IsWarning: true);

    private List<(LocalizedText Name, LocalizedText Value, bool Hidden)> Rest() =>
    [
        .. First.Columns.Further
            .Select(column => (column.Name, Cells: Leftovers.Together(Rows.Rows.Select(row => column.At < row.Cells.Length ? row.Cells[column.At].Trim() : ""))))
            .Where(column => column.Cells.Length > 0)
            .Select(column => (LocalizedText.Of(Culture, column.Name), LocalizedText.Of(Culture, column.Cells), true)),
    ];

    private bool Has(ShopifyColumn column) => First.Columns.Has(column);

    private ProductOption OptionFor(ProductDraft known, string name, int at)
    {
        var old = known.Options.FirstOrDefault(option => option.Name.Exactly(Culture) == name);
        var values = Variants.Select(variant => variant.Values[at]).Distinct(StringComparer.Ordinal);
        return new(
            old?.Name ?? LocalizedText.Of(Culture, name),
            [.. values.Select(code => new OptionValue(code, (old?.Values.FirstOrDefault(value => value.Code == code)?.Label ?? LocalizedText.Empty).With(Culture, code)))]);
    }

    private List<ImageDraft> ImagesFor(ProductDraft known)
    {
        if (!Has(ShopifyColumn.ImageSource) && !Has(ShopifyColumn.VariantImage))
        {
            return [.. known.Images];
        }

        var images = Images.Select(image =>
        {
            var old = known.Images.FirstOrDefault(other => other.SourceUrl == image.Url) ?? new ImageDraft { SourceUrl = image.Url };
            return image.Alt.Length > 0 ? old with { Alt = old.Alt.With(Culture, image.Alt) } : old;
        });
        return [.. images, .. known.Images.Where(image => image.SourceUrl is null)];
    }

    private VariantDraft VariantFor(ProductDraft known, ShopifyVariant variant, List<ImageDraft> images)
    {
        var old = known.Variants.FirstOrDefault(other => other.Values.SequenceEqual(variant.Values)) ?? new VariantDraft { TracksStock = false };
        var row = variant.Row;
        return old with
        {
            Sku = Has(ShopifyColumn.Sku) ? variant.Sku : old.Sku,
            Values = variant.Values,
            Price = variant.Price,
            CompareAt = Has(ShopifyColumn.CompareAt) ? variant.CompareAt : old.CompareAt,
            WeightGrams = Has(ShopifyColumn.Grams) ? variant.Grams : old.WeightGrams,
            Barcode = !Has(ShopifyColumn.Barcode) ? old.Barcode : row[ShopifyColumn.Barcode] is { Length: > 0 } barcode ? barcode : null,
            Quantity = Has(ShopifyColumn.Quantity) ? variant.Quantity : old.Quantity,
            TracksStock = Has(ShopifyColumn.Tracker) ? row[ShopifyColumn.Tracker].Length > 0 : old.TracksStock,
            Oversells = Has(ShopifyColumn.Policy) ? ShopifyParser.IsYes(row[ShopifyColumn.Policy]) : old.Oversells,
            IsDigital = row[ShopifyColumn.RequiresShipping].Length > 0 ? !ShopifyParser.IsYes(row[ShopifyColumn.RequiresShipping]) : old.IsDigital,
            Content = Has(ShopifyColumn.Content) ? variant.Content : old.Content,
            Image = ImageFor(known, old, variant, images),
        };
    }

    private int? ImageFor(ProductDraft known, VariantDraft old, ShopifyVariant variant, List<ImageDraft> images)
    {
        var at = variant.ImageUrl is { } url
            ? images.FindIndex(image => image.SourceUrl == url)
            : old.Image is { } oldAt && (!Has(ShopifyColumn.VariantImage) || known.Images[oldAt].SourceUrl is null)
                ? images.FindIndex(image => image.Id == known.Images[oldAt].Id)
                : -1;
        return at >= 0 ? at : null;
    }
}
