using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The product export of WooCommerce. Variations may stand anywhere in the file; they name their parent.</summary>
internal sealed class WooCommerceDialect : IDialect
{
    private const int MaxAttributes = 20;
    private const int MaxOptions = 3;

    private static readonly HashSet<string> Taken = new(
        [
            "Type", "SKU", "Name", "Published", "Is featured?", "Short description", "Description", "Tax status", "Tax class", "In stock?", "Stock",
            "Backorders allowed?", "Weight (kg)", "Weight (g)", "Weight (lbs)", "Weight (oz)", "Sale price", "Regular price", "Categories", "Tags",
            "Images", "Parent", "Grouped products", "Brands", "GTIN, UPC, EAN, or ISBN",
        ],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "woocommerce";

    public bool Fits(Heading heading) => heading.HasAll("Type", "SKU", "Name", "Regular price");

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var children = new Dictionary<string, List<SheetRow>>(StringComparer.OrdinalIgnoreCase);
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (IsVariation(row))
            {
                var parent = row["Parent"];
                (children.TryGetValue(parent, out var rows) ? rows : children[parent] = []).Add(row);
            }
        }

        var handles = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (IsVariation(row))
            {
                continue;
            }

            var handle = Handle.From(row["Name"]);
            handle = handles.Add(handle) ? handle : Handle.From($"{row["Name"]} {(row["SKU"].Length > 0 ? row["SKU"] : row["ID"])}");
            handles.Add(handle);
            var variations = children.GetValueOrDefault(row["SKU"], []).Concat(children.GetValueOrDefault("id:" + row["ID"], [])).ToList();
            children.Remove(row["SKU"]);
            children.Remove("id:" + row["ID"]);
            yield return Read(handle, row, variations, shop);
        }

        foreach (var lost in children.Values.SelectMany(rows => rows))
        {
            tally.Lost(lost.Number, "Parent", "parent-missing", $"The file has no product “{lost["Parent"]}” that the variation in row {lost.Number} belongs to. Export the product with its variations.");
        }
    }

    private static bool IsVariation(SheetRow row) => row["Type"].StartsWith("variation", StringComparison.OrdinalIgnoreCase);

    private static Goods Read(string handle, SheetRow row, List<SheetRow> variations, SheetShop shop)
    {
        var goods = new Goods(handle, row, shop)
        {
            Title = LocalizedText.Of(shop.Culture, row["Name"]),
            Description = LocalizedText.Of(shop.Culture, row["Description"]),
            Status = row["Published"] is "1" or "" ? ProductStatus.Active : ProductStatus.Draft,
            IsFeatured = Cells.IsYes(row["Is featured?"]),
            Tags = Cells.List(row["Tags"], ','),
            Brand = row["Brands"].Length > 0 ? Cells.List(row["Brands"], ',')[0] : null,
            TaxClass = row["Tax status"] == "none" ? "untaxed" : row["Tax class"] == "parent" ? "" : row["Tax class"],
            Parts = row["Type"].Contains("grouped", StringComparison.OrdinalIgnoreCase) ? Cells.List(row["Grouped products"], ',') : [],
            Last = variations.Select(v => v.Number).Append(row.Number).Max(),
        };
        goods.Lead(row["Short description"]);
        goods.CategoryPaths.AddRange(Cells.List(row["Categories"], ',').Select(path => Cells.List(path, '>')));
        goods.Images.AddRange(Cells.List(row["Images"], ',').Select(url => (url, "")));
        if (goods.Parts.Count > 0)
        {
            goods.Cells.Warn(row, "Grouped products", "group-as-set", "The group becomes a set of its products, one of each, at the price of all together. Change the price in the admin if the set is cheaper.");
        }

        ReadVariants(goods, row, variations, shop);
        goods.KeepRest([row, .. variations], IsTaken);
        return goods.Checked();
    }

    private static void ReadVariants(Goods goods, SheetRow row, List<SheetRow> variations, SheetShop shop)
    {
        var all = Enumerable.Range(1, MaxAttributes)
            .Select(i => (Name: row[$"Attribute {i} name"], Values: Cells.List(row[$"Attribute {i} value(s)"], ',')))
            .Where(attribute => attribute.Name.Length > 0)
            .ToList();
        var options = variations.Count == 0 ? [] : all.Where(a => variations.Exists(v => ValueOf(v, a.Name) is not null)).Take(MaxOptions).ToList();
        foreach (var (name, values) in all.Except(options))
        {
            goods.Fact(name, string.Join(", ", values), hidden: false);
        }

        goods.Options.AddRange(options.Select(option => LocalizedText.Of(shop.Culture, option.Name)));
        foreach (var variation in variations)
        {
            // An empty value stands for every value: the combinations are written out.
            IEnumerable<IReadOnlyList<string>> combinations = [[]];
            foreach (var (name, values) in options)
            {
                IReadOnlyList<string> own = ValueOf(variation, name) is { Length: > 0 } value ? [value] : values;
                combinations = [.. combinations.SelectMany(soFar => own.Select(each => (IReadOnlyList<string>)[.. soFar, each]))];
            }

            var several = combinations.Count() > 1;
            if (several)
            {
                goods.Cells.Warn(variation, "Attribute 1 value(s)", "variation-any", $"The variation in row {variation.Number} stands for several values; each becomes a variant with its own item no.");
            }

            foreach (var combination in combinations)
            {
                var sku = several && variation["SKU"].Length > 0 ? $"{variation["SKU"]}-{Handle.From(string.Join(' ', combination))}" : variation["SKU"];
                AddVariant(goods, variation, sku).Values.AddRange(combination.Select(value => LocalizedText.Of(shop.Culture, value)));
            }
        }

        if (variations.Count == 0)
        {
            AddVariant(goods, row, row["SKU"]);
        }
        else if (row["SKU"].Length > 0)
        {
            goods.Fact("SKU", row["SKU"], hidden: true);
        }
    }

    private static GoodsVariant AddVariant(Goods goods, SheetRow row, string sku)
    {
        var sale = goods.Cells.Amount(row, "Sale price");
        var regular = goods.Cells.Amount(row, "Regular price");
        var stock = goods.Cells.Whole(row, "Stock");
        var variant = new GoodsVariant(row)
        {
            Price = sale ?? regular,
            PriceColumn = "Regular price",
            CompareAt = sale is null ? null : regular,
            TellsCompareAt = true,
            Sku = sku.Length > 0 ? sku : null,
            Barcode = row["GTIN, UPC, EAN, or ISBN"] is { Length: > 0 } code ? code : null,
            Grams = goods.Cells.Whole(row, "Weight (kg)", 1000) ?? goods.Cells.Whole(row, "Weight (g)") ?? goods.Cells.Whole(row, "Weight (lbs)", 453.59237m) ?? goods.Cells.Whole(row, "Weight (oz)", 28.349523m),
            Quantity = stock ?? 0,
            TracksStock = stock is not null || row["In stock?"] == "0",
            Oversells = Cells.IsYes(row["Backorders allowed?"]),
            IsDigital = row["Type"].Contains("virtual", StringComparison.OrdinalIgnoreCase) || row["Type"].Contains("downloadable", StringComparison.OrdinalIgnoreCase),
            Image = row["Images"] is { Length: > 0 } images && IsVariation(row) ? Cells.List(images, ',')[0] : null,
        };
        goods.Variants.Add(variant);
        return variant;
    }

    /// <summary>Value of an attribute that a variation has by its name; null where it has none by that name.</summary>
    private static string? ValueOf(SheetRow row, string name)
    {
        for (var i = 1; i <= MaxAttributes; i++)
        {
            if (row[$"Attribute {i} name"] == name)
            {
                return row[$"Attribute {i} value(s)"];
            }
        }

        return null;
    }

    private static bool IsTaken(string column) =>
        Taken.Contains(column) || (column.StartsWith("Attribute ", StringComparison.OrdinalIgnoreCase)
            && (column.EndsWith(" name", StringComparison.OrdinalIgnoreCase) || column.EndsWith(" value(s)", StringComparison.OrdinalIgnoreCase)));
}
