using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Catalog.Imports.Sheets;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports.Native;

/// <summary>A product of CommunityKit's own sheet. Columns that were taken out of the sheet leave what is there.</summary>
internal sealed class NativeProduct : ImportedProduct
{
    private readonly List<SheetRow> _rows;
    private readonly SheetShop _shop;
    private readonly List<ImportProblem> _problems = [];
    private readonly Cells _cells;
    private readonly ProductDraft _told;

    public NativeProduct(List<SheetRow> rows, SheetShop shop)
    {
        (_rows, _shop) = (rows, shop);
        _cells = new Cells(shop.Currency, _problems);
        _told = Read();
    }

    public override string Handle => First[NativeColumns.Handle];

    public override long Row => First.Number;

    public override long LastRow => _rows[^1].Number;

    public override int VariantCount => _rows.Count;

    public override int ImageCount => _told.Images.Count;

    public override IReadOnlyList<ImportProblem> Problems => _problems;

    public override IReadOnlyList<IReadOnlyList<string>> Categories => [];

    public override IReadOnlyList<string> CategoryHandles => List(NativeColumns.Categories);

    public override IReadOnlyList<string> RelatedHandles => List(NativeColumns.Related);

    public override IReadOnlyList<string> PartSkus => [.. _rows.SelectMany(Parts).Select(part => part.Sku).Distinct(StringComparer.Ordinal)];

    private SheetRow First => _rows[0];

    public override ProductDraft Apply(ProductDraft? old, ImportedRelations found)
    {
        var known = old ?? new ProductDraft { Handle = Handle };
        var variants = _told.Variants.Select((variant, i) => variant with
        {
            Id = known.Variants.Any(v => v.Id == variant.Id) ? variant.Id : null,
            Parts = [.. Parts(_rows[i]).Select(part => new BundlePart(found.BySku.GetValueOrDefault(part.Sku), part.Quantity))],
        });
        var images = _told.Images.Select(image =>
            known.Images.FirstOrDefault(other => other.File == image.File && other.SourceUrl == image.SourceUrl) is { } same ? image with { Id = same.Id } : image);
        return known with
        {
            Title = Told(NativeColumns.Title, _told.Title, known.Title),
            Subtitle = Told(NativeColumns.Subtitle, _told.Subtitle, known.Subtitle),
            Description = Told(NativeColumns.Description, _told.Description, known.Description),
            Brand = Told(NativeColumns.Brand, _told.Brand, known.Brand),
            SeoTitle = Told(NativeColumns.SeoTitle, _told.SeoTitle, known.SeoTitle),
            SeoDescription = Told(NativeColumns.SeoDescription, _told.SeoDescription, known.SeoDescription),
            DescriptionSource = Has(NativeColumns.DescriptionSource) ? _told.DescriptionSource : known.DescriptionSource,
            Status = Has(NativeColumns.Status) ? _told.Status : known.Status,
            PublishedAt = _told.PublishedAt ?? known.PublishedAt,
            IsFeatured = Has(NativeColumns.Featured) ? _told.IsFeatured : known.IsFeatured,
            CategoryIds = Has(NativeColumns.Categories) ? found.Categories : known.CategoryIds,
            Tags = Has(NativeColumns.Tags) ? _told.Tags : known.Tags,
            TaxClass = Has(NativeColumns.TaxClass) ? _told.TaxClass : known.TaxClass,
            Supplier = Has(NativeColumns.Supplier) ? _told.Supplier : known.Supplier,
            Attributes = Has(NativeColumns.Facts) ? _told.Attributes : known.Attributes,
            Values = Has(NativeColumns.Attributes) ? _told.Values : known.Values,
            Related = Has(NativeColumns.Related) ? found.Related : known.Related,
            RelatedBothWays = _told.RelatedBothWays,
            Options = Has(NativeColumns.Options) ? _told.Options : known.Options,
            Images = Has(NativeColumns.Images) ? [.. images] : known.Images,
            Variants = [.. variants],
        };
    }

    public override ImportProblem Place(RuleBreak broken, string message)
    {
        var inVariants = broken.Path.StartsWith("variants[", StringComparison.Ordinal)
            && int.TryParse(broken.Path.AsSpan(9, Math.Max(0, broken.Path.IndexOf(']', StringComparison.Ordinal) - 9)), CultureInfo.InvariantCulture, out var at) && at < _rows.Count
                ? _rows[at].Number
                : Row;
        return new(inVariants, broken.Path.Split('.')[^1].Split('[')[0], broken.Code, message);
    }

    public override ImportProblem SkuTaken(string sku) => new(
        _rows.Find(row => row[NativeColumns.Sku] == sku)?.Number ?? Row, NativeColumns.Sku, "sku-taken", $"The item no. “{sku}” belongs to another product; the variant is imported without it.", IsWarning: true);

    private ProductDraft Read()
    {
        if (Handle.Length == 0)
        {
            _cells.Error(First, NativeColumns.Handle, "handle-missing", $"Row {Row} names no product. Give it the handle of its product.");
        }

        var json = NativeJson.Default;
        var others = Json(First, NativeColumns.OtherTexts, json.DictionaryStringLocalizedText) ?? [];
        return new ProductDraft
        {
            Title = Text(NativeColumns.Title, others),
            Subtitle = Text(NativeColumns.Subtitle, others),
            Description = Text(NativeColumns.Description, others),
            Brand = Text(NativeColumns.Brand, others),
            SeoTitle = Text(NativeColumns.SeoTitle, others),
            SeoDescription = Text(NativeColumns.SeoDescription, others),
            DescriptionSource = Cell(First, NativeColumns.DescriptionSource) is { Length: > 0 } source ? source : null,
            Status = Named(First, NativeColumns.Status, ProductStatus.Draft),
            PublishedAt = Instant(),
            IsFeatured = Cells.IsYes(First[NativeColumns.Featured]),
            Tags = Json(First, NativeColumns.Tags, json.IReadOnlyListString) ?? [],
            TaxClass = Cell(First, NativeColumns.TaxClass),
            Supplier = Cell(First, NativeColumns.Supplier),
            Attributes = Json(First, NativeColumns.Facts, json.IReadOnlyListProductAttribute) ?? [],
            Values = Json(First, NativeColumns.Attributes, json.IReadOnlyListProductValue) ?? [],
            RelatedBothWays = Cells.IsYes(First[NativeColumns.RelatedBothWays]),
            Options = Json(First, NativeColumns.Options, json.IReadOnlyListProductOption) ?? [],
            Images = [.. (Json(First, NativeColumns.Images, json.ListNativeImage) ?? []).Select(i => new ImageDraft { File = i.File, SourceUrl = i.Source, Alt = i.Alt })],
            Variants = [.. _rows.Select(Variant)],
        };
    }

    private VariantDraft Variant(SheetRow row)
    {
        if (row[NativeColumns.Currency] is { Length: > 0 } currency && currency != _shop.Currency)
        {
            _cells.Error(row, NativeColumns.Currency, "currency", $"The price is in {currency}; the shop sells in {_shop.Currency}. Convert the prices first.");
        }

        var perGrams = _cells.Whole(row, NativeColumns.PerGrams);
        var content = _cells.Whole(row, NativeColumns.ContentAmount);
        return new VariantDraft
        {
            Id = Guid.TryParseExact(row[NativeColumns.VariantId], "N", out var id) ? id : null,
            Sku = Cell(row, NativeColumns.Sku) is { Length: > 0 } sku ? sku : null,
            Values = Json(row, NativeColumns.Values, NativeJson.Default.IReadOnlyListString) ?? [],
            Price = Price(row),
            CompareAt = _cells.Amount(row, NativeColumns.CompareAt),
            WeightGrams = _cells.Whole(row, NativeColumns.WeightGrams) ?? 0,
            Barcode = Cell(row, NativeColumns.Barcode) is { Length: > 0 } barcode ? barcode : null,
            Quantity = _cells.Whole(row, NativeColumns.Quantity) ?? 0,
            TracksStock = Cells.IsYes(row[NativeColumns.CountsStock]),
            Oversells = Cells.IsYes(row[NativeColumns.Oversells]),
            IsDigital = Cells.IsYes(row[NativeColumns.Digital]),
            ByWeight = perGrams is { } per ? new WeightPricing(per, _cells.Whole(row, NativeColumns.TypicalGrams) ?? per, _cells.Whole(row, NativeColumns.MaxGrams) ?? per) : null,
            Content = content is { } amount ? new Content(amount, Named(row, NativeColumns.ContentUnit, ContentUnit.Gram), _cells.Whole(row, NativeColumns.ContentPer) ?? 0) : null,
            Image = _cells.Whole(row, NativeColumns.Image) - 1,
        };
    }

    private Money Price(SheetRow row)
    {
        if (row[NativeColumns.Price].Length == 0)
        {
            _cells.Error(row, NativeColumns.Price, "price-missing", $"The variant in row {row.Number} has no price.");
        }

        return _cells.Amount(row, NativeColumns.Price) ?? Money.Zero(_shop.Currency);
    }

    private DateTimeOffset? Instant()
    {
        var cell = First[NativeColumns.PublishedAt];
        if (DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        if (cell.Length == 0)
        {
            return null;
        }

        _cells.Error(First, NativeColumns.PublishedAt, "not-a-time", $"“{cell}” is no time. Write it like 2026-03-01T08:00:00Z.");
        return null;
    }

    private T Named<T>(SheetRow row, string column, T standard)
        where T : struct, Enum
    {
        var cell = row[column];
        if (cell.Length == 0 || (Enum.TryParse<T>(cell, ignoreCase: true, out var value) && Enum.IsDefined(value)))
        {
            return cell.Length == 0 ? standard : Enum.Parse<T>(cell, ignoreCase: true);
        }

        _cells.Error(row, column, "word-unknown", $"“{cell}” does not fit here. Write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
        return standard;
    }

    private T? Json<T>(SheetRow row, string column, JsonTypeInfo<T> shape)
        where T : class
    {
        var cell = Cell(row, column);
        try
        {
            return cell.Length == 0 ? null : JsonSerializer.Deserialize(cell, shape);
        }
        catch (JsonException exception)
        {
            _cells.Error(row, column, "not-json", $"The cell is no JSON of the kind that belongs here ({exception.Path}). Export the products again and change it there.");
            return null;
        }
    }

    private IEnumerable<(int Quantity, string Sku)> Parts(SheetRow row)
    {
        foreach (var part in Cell(row, NativeColumns.Parts).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('*', StringComparison.Ordinal);
            yield return at > 0 && int.TryParse(part.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? (quantity, part[(at + 1)..]) : (1, part);
        }
    }

    private LocalizedText Text(string name, Dictionary<string, LocalizedText> others) => Columns(name)
        .Aggregate(others.GetValueOrDefault(name, LocalizedText.Empty), (text, column) => text.With(column[(name.Length + 1)..], Cell(First, column)));

    /// <summary>What the sheet tells, and languages that it has no column for as they are.</summary>
    private LocalizedText Told(string name, LocalizedText told, LocalizedText known)
    {
        var columns = Columns(name).Select(column => column[(name.Length + 1)..]).ToList();
        return known.Cultures.Where(culture => !columns.Contains(culture, StringComparer.OrdinalIgnoreCase) && !(Has(NativeColumns.OtherTexts) && columns.Count > 0))
            .Aggregate(told, (text, culture) => text.With(culture, known.Exactly(culture)));
    }

    private IEnumerable<string> Columns(string name) => First.Heading.Names.Where(column => column.StartsWith(name + ":", StringComparison.Ordinal));

    private string[] List(string column) => First[column].Split(';', StringSplitOptions.RemoveEmptyEntries);

    private bool Has(string column) => First.Heading.Has(column);

    /// <summary>The cell with every blank that it has.</summary>
    private static string Cell(SheetRow row, string column) =>
        row.Heading.At(column) is var at && at >= 0 && at < row.Cells.Length ? NativeCells.Read(row.Cells[at]) : "";
}
