using CommunityKit.Catalog.Imports.Text;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>A product as a sheet has it. What is null the sheet does not tell.</summary>
internal sealed class Goods : ImportedProduct
{
    private const int MaxSubtitle = 300;

    private readonly List<ImportProblem> _problems = [];
    private readonly string _handle;
    private readonly SheetShop _shop;

    public Goods(string handle, SheetRow first, SheetShop shop)
    {
        (_handle, First, _shop) = (handle, first, shop);
        Cells = new Cells(shop.Currency, _problems);
        Last = first.Number;
    }

    public SheetRow First { get; }

    public long Last { get; set; }

    public Cells Cells { get; }

    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    public LocalizedText? Subtitle { get; set; }

    /// <summary>HTML, or plain text.</summary>
    public LocalizedText? Description { get; set; }

    public string? Brand { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public List<IReadOnlyList<string>> CategoryPaths { get; } = [];

    public ProductStatus? Status { get; set; }

    public bool? IsFeatured { get; set; }

    public string? TaxClass { get; set; }

    public string? Supplier { get; set; }

    public LocalizedText? SeoTitle { get; set; }

    public LocalizedText? SeoDescription { get; set; }

    public List<LocalizedText> Options { get; } = [];

    public List<GoodsVariant> Variants { get; } = [];

    public List<(string Source, string Alt)> Images { get; } = [];

    public List<(LocalizedText Name, LocalizedText Value, bool Hidden)> Facts { get; } = [];

    /// <summary>SKUs of the parts of a set.</summary>
    public IReadOnlyList<string> Parts { get; set; } = [];

    public bool OnlyAdds { get; set; }

    public override string Handle => _handle;

    public override long Row => First.Number;

    public override long LastRow => Last;

    public override int VariantCount => Variants.Count;

    public override int ImageCount => Images.Count;

    public override IReadOnlyList<ImportProblem> Problems => _problems;

    public override IReadOnlyList<IReadOnlyList<string>> Categories => CategoryPaths;

    public override IReadOnlyList<string> PartSkus => Parts;

    public override bool MustExist => OnlyAdds;

    /// <summary>A fact that shoppers see, or, hidden, what the map has no place for.</summary>
    public void Fact(string name, string value, bool hidden)
    {
        if (name.Length > 0 && value.Length > 0)
        {
            Facts.Add((LocalizedText.Of(_shop.Culture, name), LocalizedText.Of(_shop.Culture, value), hidden));
        }
    }

    /// <summary>Keeps the cells of columns that the map has no place for.</summary>
    public void KeepRest(IReadOnlyList<SheetRow> rows, Func<string, bool> isTaken)
    {
        foreach (var name in First.Heading.Names.Where(name => name.Length > 0 && !isTaken(name)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Fact(name, Leftovers.Together(rows.Select(row => row[name])), hidden: true);
        }
    }

    /// <summary>A short text: below the title where it is one line, else in front of the description.</summary>
    public void Lead(string text)
    {
        var plain = HtmlToMarkdown.Convert(text) ?? "";
        if (plain.Length is > 0 and <= MaxSubtitle && !plain.Contains('\n', StringComparison.Ordinal))
        {
            Subtitle = LocalizedText.Of(_shop.Culture, plain);
        }
        else if (plain.Length > 0)
        {
            Description = LocalizedText.Of(_shop.Culture, $"{text}\n{Description?.Exactly(_shop.Culture)}");
        }
    }

    /// <summary>Notes what no product can do without, once all rows are read.</summary>
    public Goods Checked()
    {
        LeaveOutRepeated();
        var skus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in OnlyAdds ? [] : Variants)
        {
            if (variant.Price is null && Parts.Count == 0 && _problems.TrueForAll(p => p.Row != variant.Row.Number || p.Code != "price-not-a-number"))
            {
                Cells.Error(variant.Row, variant.PriceColumn, "price-missing", $"The product in row {variant.Row.Number} has no price. Enter one, 0 for a free one.");
            }

            if (variant.Sku is { } sku && !skus.Add(sku))
            {
                Cells.Warn(variant.Row, "sku", "sku-twice", $"The item no. “{sku}” stands at another variant already; this one is imported without it.");
                variant.Sku = null;
            }
        }

        return this;
    }

    public override ProductDraft Apply(ProductDraft? old, ImportedRelations found)
    {
        var known = old ?? new ProductDraft { Handle = Handle };
        var source = Source();
        // Translations stand beside the text that was imported; its source stays the one to compare with.
        var isTextNew = source is not null && (OnlyAdds || source != known.DescriptionSource);
        var images = GoodsImages.Of(known, this);
        var options = OnlyAdds ? known.Options : [.. Options.Select((name, at) => OptionFor(known, name, at))];
        return known with
        {
            Title = Over(known.Title, Title),
            Subtitle = Over(known.Subtitle, Subtitle),
            Description = isTextNew ? Over(known.Description, Markdown()) : known.Description,
            DescriptionSource = isTextNew && !OnlyAdds ? source : known.DescriptionSource,
            Brand = Brand is null || known.Brand.Exactly(_shop.Culture) == Brand ? known.Brand : LocalizedText.Of(_shop.Culture, Brand),
            Tags = Tags ?? known.Tags,
            Attributes = Leftovers.Merge(known.Attributes, _shop.Culture, [.. First.Heading.Names], Facts),
            Options = options,
            Variants = OnlyAdds ? known.Variants : [.. Variants.Select(variant => VariantFor(known, variant, options, images, found))],
            Images = images,
            CategoryIds = [.. found.Categories.Concat(known.CategoryIds).Distinct()],
            Status = Status ?? known.Status,
            IsFeatured = IsFeatured ?? known.IsFeatured,
            TaxClass = TaxClass ?? known.TaxClass,
            Supplier = Supplier ?? known.Supplier,
            SeoTitle = Over(known.SeoTitle, SeoTitle),
            SeoDescription = Over(known.SeoDescription, SeoDescription),
        };
    }

    public override ImportProblem Place(RuleBreak broken, string message)
    {
        var index = broken.Path.StartsWith("variants[", StringComparison.Ordinal)
            && int.TryParse(broken.Path.AsSpan(9, Math.Max(0, broken.Path.IndexOf(']', StringComparison.Ordinal) - 9)), out var at) && at < Variants.Count
                ? Variants[at].Row.Number
                : Row;
        return new(index, broken.Path.Split('.', '[')[^1].TrimEnd(']'), broken.Code, message);
    }

    public override ImportProblem SkuTaken(string sku) => new(
        Variants.Find(variant => variant.Sku == sku)?.Row.Number ?? Row,
        "sku",
        "sku-taken",
        $"The item no. “{sku}” belongs to another product; the variant is imported without it.",
        IsWarning: true);

    /// <summary>A row that stands twice with the same values, item no. and price says nothing new.</summary>
    private void LeaveOutRepeated()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in Variants.ToList())
        {
            if (!told.Add($"{string.Join('\n', variant.Values.Select(CodeOf))}\n{variant.Sku}\n{variant.Price}"))
            {
                Cells.Warn(variant.Row, "", "row-twice", $"Row {variant.Row.Number} repeats a variant with the same item no. and price; it is left out.");
                Variants.Remove(variant);
            }
        }
    }

    private static LocalizedText Over(LocalizedText known, LocalizedText? told) =>
        told is null ? known : told.Cultures.Aggregate(known, (text, culture) => text.Exactly(culture) == told.Exactly(culture) ? text : text.With(culture, told.Exactly(culture)));

    /// <summary>The description as the file has it, by which a second run knows that it is the same.</summary>
    private string? Source() => Description?.Cultures.ToList() switch
    {
        null or [] => null,
        [var only] => Description.Exactly(only),
        _ => Description.ToJson(),
    };

    private LocalizedText Markdown() => Description!.Cultures.Aggregate(
        LocalizedText.Empty, (text, culture) => text.With(culture, HtmlToMarkdown.Convert(Description.Exactly(culture)!) ?? ""));

    private ProductOption OptionFor(ProductDraft known, LocalizedText name, int at)
    {
        var old = known.Options.FirstOrDefault(option => name.Cultures.Any(c => option.Name.Exactly(c) == name.Exactly(c)));
        var values = Variants.Select(variant => variant.Values[at]).DistinctBy(CodeOf, StringComparer.Ordinal);
        return new(
            Over(old?.Name ?? LocalizedText.Empty, name),
            [.. values.Select(label => new OptionValue(CodeOf(label), Over(old?.Values.FirstOrDefault(v => v.Code == CodeOf(label))?.Label ?? LocalizedText.Empty, label)))]);
    }

    private VariantDraft VariantFor(
        ProductDraft known, GoodsVariant variant, IReadOnlyList<ProductOption> options, IReadOnlyList<ImageDraft> images, ImportedRelations found)
    {
        IReadOnlyList<string> values = [.. variant.Values.Take(options.Count).Select(CodeOf)];
        var old = known.Variants.FirstOrDefault(other => other.Values.SequenceEqual(values)) ?? new VariantDraft { TracksStock = false };
        var price = variant.Price ?? (found.Parts.Count > 0 ? new Money(found.PartsPrice, _shop.Currency) : old.Price);
        var image = variant.Image is { } source ? images.ToList().FindIndex(i => i.SourceUrl == source) : -1;
        return old with
        {
            Sku = variant.Sku ?? old.Sku,
            Values = values,
            Price = price,
            // A former price that the new one has reached, told or known from before, is none any more.
            CompareAt = (variant.TellsCompareAt ? variant.CompareAt : old.CompareAt) is { } former && former > price ? former : null,
            WeightGrams = variant.Grams ?? old.WeightGrams,
            Barcode = variant.Barcode ?? old.Barcode,
            Quantity = variant.Quantity ?? old.Quantity,
            TracksStock = variant.TracksStock ?? old.TracksStock,
            Oversells = variant.Oversells ?? old.Oversells,
            IsDigital = variant.IsDigital ?? old.IsDigital,
            Content = variant.Content ?? old.Content,
            Parts = found.Parts.Count > 0 ? found.Parts : old.Parts,
            Image = image >= 0 ? image : old.Image is { } at && known.Images[at].SourceUrl is null ? images.ToList().FindIndex(i => i.Id == known.Images[at].Id) : null,
        };
    }

    private static string CodeOf(LocalizedText label)
    {
        var text = label.Exactly("en") ?? label.For(System.Globalization.CultureInfo.InvariantCulture);
        return text.Length <= ProductRules.MaxCode ? text : text[..ProductRules.MaxCode];
    }
}
