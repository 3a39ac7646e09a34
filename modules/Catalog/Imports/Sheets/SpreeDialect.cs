using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The product export of Spree: rows with the same slug, the product's own row first; one row per currency.</summary>
internal sealed class SpreeDialect : IDialect
{
    private static readonly HashSet<string> Taken = new(
        [
            "slug", "sku", "name", "price", "compare_at_price", "currency", "status", "description", "meta_title", "meta_description", "tags", "tax_category",
            "option1_name", "option1_value", "option2_name", "option2_value", "option3_name", "option3_value", "weight", "weight_unit",
            "inventory_count", "inventory_backorderable", "track_inventory",
        ],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "spree";

    public bool Fits(Heading heading) => heading.HasAll("slug", "sku", "price", "currency", "option1_name");

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var currency = await CurrencyAsync(sheet, shop, cancellationToken);
        var products = new List<List<SheetRow>>();
        var at = new Dictionary<string, List<SheetRow>>(StringComparer.Ordinal);
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (!at.TryGetValue(row["slug"], out var rows))
            {
                products.Add(at[row["slug"]] = rows = []);
            }

            rows.Add(row);
        }

        foreach (var rows in products)
        {
            yield return Read(rows, currency, shop);
        }
    }

    /// <summary>The shop's currency where the file has it, else the file's first.</summary>
    private static async Task<string> CurrencyAsync(Sheet sheet, SheetShop shop, CancellationToken cancellationToken)
    {
        var first = "";
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            first = first.Length == 0 ? row["currency"] : first;
            if (string.Equals(row["currency"], shop.Currency, StringComparison.OrdinalIgnoreCase))
            {
                return row["currency"];
            }
        }

        return first;
    }

    private static Goods Read(List<SheetRow> all, string currency, SheetShop shop)
    {
        var first = all[0];
        var rows = all.Where(row => row["currency"] == currency).ToList();
        var goods = new Goods(Handle.From(first["slug"]), first, shop)
        {
            Title = LocalizedText.Of(shop.Culture, first["name"]),
            Description = LocalizedText.Of(shop.Culture, first["description"]),
            Status = first["status"] switch { "active" => ProductStatus.Active, "archived" => ProductStatus.Archived, _ => ProductStatus.Draft },
            Tags = Cells.List(first["tags"], ','),
            TaxClass = first["tax_category"] is "Default" ? "" : first["tax_category"],
            SeoTitle = LocalizedText.Of(shop.Culture, first["meta_title"]),
            SeoDescription = LocalizedText.Of(shop.Culture, first["meta_description"]),
            Last = all[^1].Number,
        };
        goods.CategoryPaths.AddRange(first.Heading.Names.Where(IsCategory).Select(name => first[name]).Where(cell => cell.Length > 0).Select(cell => (IReadOnlyList<string>)cell.Split("->", StringSplitOptions.TrimEntries)));
        if (all.Count > rows.Count)
        {
            goods.Cells.Warn(all.First(row => row["currency"] != currency), "currency", "currency-other", $"Prices in currencies other than {currency} are not taken over; the shop has one currency. Put them into a price list.");
        }

        var variants = rows.Where(row => row["option1_value"].Length > 0).ToList();
        variants = variants.Count > 0 ? variants : [.. rows.Take(1)];
        var names = Enumerable.Range(1, 3).Where(i => variants.Exists(row => row[$"option{i}_value"].Length > 0)).ToList();
        goods.Options.AddRange(names.Select(i => LocalizedText.Of(shop.Culture, variants.Select(row => row[$"option{i}_name"]).FirstOrDefault(name => name.Length > 0))));
        foreach (var row in variants)
        {
            var variant = Variant(goods, row);
            variant.Values.AddRange(names.Select(i => LocalizedText.Of(shop.Culture, row[$"option{i}_value"])));
            goods.Variants.Add(variant);
        }

        goods.Images.AddRange(all.SelectMany(row => row.Heading.Names.Where(IsImage).Select(name => row[name])).Where(url => url.Length > 0).Distinct(StringComparer.Ordinal).Select(url => (url, "")));
        goods.KeepRest(all, column => Taken.Contains(column) || IsCategory(column) || IsImage(column));
        return goods.Checked();
    }

    private static GoodsVariant Variant(Goods goods, SheetRow row)
    {
        var factor = row["weight_unit"].ToLowerInvariant() switch { "kg" => 1000m, "lb" => 453.59237m, "oz" => 28.349523m, _ => 1m };
        return new GoodsVariant(row)
        {
            Price = goods.Cells.Amount(row, "price"),
            CompareAt = goods.Cells.Amount(row, "compare_at_price"),
            TellsCompareAt = true,
            Sku = row["sku"] is { Length: > 0 } sku ? sku : null,
            Grams = goods.Cells.Whole(row, "weight", factor),
            Quantity = goods.Cells.Whole(row, "inventory_count") ?? 0,
            TracksStock = string.Equals(row["track_inventory"], "TRUE", StringComparison.OrdinalIgnoreCase),
            Oversells = Cells.IsYes(row["inventory_backorderable"]),
        };
    }

    private static bool IsCategory(string column) => column.StartsWith("category", StringComparison.OrdinalIgnoreCase) && column.Length == 9;

    private static bool IsImage(string column) => column.StartsWith("image", StringComparison.OrdinalIgnoreCase) && column.EndsWith("_src", StringComparison.OrdinalIgnoreCase);
}
