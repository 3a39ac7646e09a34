using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The import sheets of Vendure: a row per variant, the product's cells in its first row only, languages behind a colon.</summary>
internal sealed class VendureDialect : IDialect
{
    private static readonly string[] Taken =
        ["name", "slug", "description", "assets", "facets", "optionGroups", "optionValues", "sku", "price", "taxCategory", "stockOnHand", "trackInventory", "variantAssets", "variantFacets"];

    public string Name => "vendure";

    public bool SkipsBlanks => true;

    public bool Fits(Heading heading) => Taken.Where(name => name is "name" or "slug" or "optionGroups" or "optionValues" or "taxCategory" or "stockOnHand")
        .All(name => Languages(heading, name).Count > 0 || heading.Has(name));

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        var handles = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (rows.Count > 0 && !Texts(row, "name", shop).IsEmpty)
            {
                yield return Read(rows, handles, shop);
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return Read(rows, handles, shop);
        }
    }

    private static Goods Read(List<SheetRow> rows, HashSet<string> handles, SheetShop shop)
    {
        var first = rows[0];
        var title = Texts(first, "name", shop);
        var root = Handle.From(first["slug"] is { Length: > 0 } slug ? slug : title.Exactly("en") ?? title.For(System.Globalization.CultureInfo.InvariantCulture));
        var handle = root;
        for (var number = 2; !handles.Add(handle); number++)
        {
            handle = Handle.Numbered(root, number);
        }

        var goods = new Goods(handle, first, shop)
        {
            Title = title,
            Description = Texts(first, "description", shop),
            TaxClass = first["taxCategory"] is "standard" ? "" : first["taxCategory"],
            Status = ProductStatus.Active,
            Last = rows[^1].Number,
        };
        if (title.IsEmpty)
        {
            goods.Cells.Error(first, "name", "name-missing", $"Row {first.Number} belongs to no product: the first row of a product has its name.");
        }

        goods.Images.AddRange(Cells.List(first["assets"], '|').Select(name => (name, "")));
        ReadFacets(goods, rows, shop);
        var groups = Lists(first, "optionGroups", shop);
        goods.Options.AddRange(groups);
        goods.Variants.AddRange(rows.Select(row => Variant(goods, row, groups.Count, shop)));
        goods.KeepRest(rows, column => Taken.Contains(column.Split(':')[0].Trim(), StringComparer.OrdinalIgnoreCase));
        return goods.Checked();
    }

    private static GoodsVariant Variant(Goods goods, SheetRow row, int options, SheetShop shop)
    {
        var variant = new GoodsVariant(row)
        {
            Price = goods.Cells.Amount(row, "price"),
            Sku = row["sku"] is { Length: > 0 } sku ? sku : null,
            Quantity = goods.Cells.Whole(row, "stockOnHand") ?? 0,
            TracksStock = !string.Equals(row["trackInventory"], "false", StringComparison.OrdinalIgnoreCase),
            Image = Cells.List(row["variantAssets"], '|') is [var image, ..] ? image : null,
        };
        var values = Lists(row, "optionValues", shop);
        if (values.Count != options)
        {
            goods.Cells.Error(row, "optionValues", "option-value-missing", $"Row {row.Number} has {values.Count} option values for {options} option groups. Give one for each, with a bar between.");
        }

        variant.Values.AddRange(values);
        return variant;
    }

    // category and brand have a place of their own; every other facet is a fact that shoppers see.
    private static void ReadFacets(Goods goods, List<SheetRow> rows, SheetShop shop)
    {
        var facts = new List<(LocalizedText Name, List<LocalizedText> Values)>();
        foreach (var (texts, isProduct) in Lists(rows[0], "facets", shop).Select(t => (t, true)).Concat(rows.SelectMany(row => Lists(row, "variantFacets", shop)).Select(t => (t, false))))
        {
            var name = Part(texts, 0);
            var value = Part(texts, 1);
            switch ((name.Exactly("en") ?? name.For(System.Globalization.CultureInfo.InvariantCulture)).ToLowerInvariant())
            {
                case "category" when isProduct:
                    goods.CategoryPaths.Add([value.Exactly(shop.Culture) ?? value.For(System.Globalization.CultureInfo.InvariantCulture)]);
                    break;
                case "brand" when isProduct && goods.Brand is null:
                    goods.Brand = value.Exactly(shop.Culture) ?? value.For(System.Globalization.CultureInfo.InvariantCulture);
                    break;
                default:
                    var at = facts.FindIndex(fact => fact.Name.Equals(name));
                    if (at < 0)
                    {
                        at = facts.Count;
                        facts.Add((name, []));
                    }

                    facts[at].Values.Add(value);
                    break;
            }
        }

        foreach (var (name, values) in facts.Where(fact => !fact.Name.IsEmpty))
        {
            var joined = values.SelectMany(v => v.Cultures).Distinct(StringComparer.OrdinalIgnoreCase).Aggregate(
                LocalizedText.Empty, (text, c) => text.With(c, string.Join(", ", values.Select(v => v.Exactly(c)).OfType<string>().Distinct(StringComparer.Ordinal))));
            goods.Facts.Add((name, joined, false));
        }
    }

    private static LocalizedText Part(LocalizedText facet, int at) => facet.Cultures.Aggregate(
        LocalizedText.Empty, (text, c) => text.With(c, facet.Exactly(c)!.Split(':', 2).ElementAtOrDefault(at)?.Trim()));

    /// <summary>A cell in all its languages; without a language it is the shop's own.</summary>
    private static LocalizedText Texts(SheetRow row, string column, SheetShop shop) =>
        Languages(row.Heading, column).Aggregate(LocalizedText.Of(shop.Culture, row[column]), (text, language) => text.With(language.Culture, row[language.Column]));

    /// <summary>The parts of a cell between bars, each in all its languages.</summary>
    private static List<LocalizedText> Lists(SheetRow row, string column, SheetShop shop)
    {
        var cell = Texts(row, column, shop);
        var parts = cell.Cultures.Select(c => (Culture: c, Parts: Cells.List(cell.Exactly(c)!, '|'))).ToList();
        return
        [
            .. Enumerable.Range(0, parts.Select(p => p.Parts.Count).DefaultIfEmpty(0).Max())
                .Select(i => parts.Aggregate(LocalizedText.Empty, (text, p) => text.With(p.Culture, p.Parts.ElementAtOrDefault(i)))),
        ];
    }

    private static List<(string Column, string Culture)> Languages(Heading heading, string column) =>
    [
        .. heading.Names.Where(name => name.StartsWith(column + ":", StringComparison.OrdinalIgnoreCase))
            .Select(name => (name, name[(column.Length + 1)..].Trim() switch { "zh_Hans" or "zh" => "zh-CN", "zh_Hant" => "zh-TW", var code => code.Replace('_', '-') })),
    ];
}
