using System.Globalization;
using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The product sheet of the Open Food Network: rows with the same producer and name are the units that a product is sold in.</summary>
internal sealed class OpenFoodNetworkDialect : IDialect
{
    private const int MaxCode = 50;

    private static readonly HashSet<string> Taken = new(
        ["producer", "sku", "name", "display_name", "category", "description", "units", "unit_type", "variant_unit_name", "price", "on_hand", "on_demand", "tax_category"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "openfoodnetwork";

    public bool Fits(Heading heading) => heading.HasAll("producer", "name", "units", "unit_type", "price", "on_hand");

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var products = new List<List<SheetRow>>();
        var at = new Dictionary<(string, string), List<SheetRow>>();
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (!at.TryGetValue((row["producer"], row["name"]), out var rows))
            {
                products.Add(at[(row["producer"], row["name"])] = rows = []);
            }

            rows.Add(row);
        }

        var handles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rows in products)
        {
            var handle = Handle.From(rows[0]["name"]);
            handle = handles.Add(handle) ? handle : Handle.From($"{rows[0]["name"]} {rows[0]["producer"]}");
            handles.Add(handle);
            yield return Read(handle, rows, shop);
        }
    }

    private static Goods Read(string handle, List<SheetRow> rows, SheetShop shop)
    {
        var first = rows[0];
        var supplier = Handle.From(first["producer"]);
        var goods = new Goods(handle, first, shop)
        {
            Title = LocalizedText.Of(shop.Culture, first["name"]),
            Description = LocalizedText.Of(shop.Culture, first["description"]),
            Supplier = supplier.Length <= MaxCode ? supplier : supplier[..MaxCode],
            TaxClass = first["tax_category"],
            Status = ProductStatus.Active,
            Last = rows[^1].Number,
        };
        goods.Fact("Producer", first["producer"], hidden: false);
        if (first["category"].Length > 0)
        {
            goods.CategoryPaths.Add([first["category"]]);
        }

        if (rows.Count > 1)
        {
            goods.Options.Add(LocalizedText.Of(shop.Culture, "Unit"));
        }
        else if (first["display_name"].Length > 0)
        {
            goods.Subtitle = LocalizedText.Of(shop.Culture, first["display_name"]);
        }

        foreach (var row in rows)
        {
            var variant = Variant(goods, row);
            if (rows.Count > 1)
            {
                variant.Values.Add(LocalizedText.Of(shop.Culture, UnitOf(row)));
            }

            goods.Variants.Add(variant);
        }

        goods.KeepRest(rows, Taken.Contains);
        return goods.Checked();
    }

    private static GoodsVariant Variant(Goods goods, SheetRow row)
    {
        var onDemand = Cells.IsYes(row["on_demand"]);
        var (factor, unit) = row["unit_type"].ToLowerInvariant() switch
        {
            "g" => (1m, ContentUnit.Gram),
            "kg" => (1000m, ContentUnit.Gram),
            "t" => (1_000_000m, ContentUnit.Gram),
            "oz" => (28.349523m, ContentUnit.Gram),
            "lb" => (453.59237m, ContentUnit.Gram),
            "ml" => (1m, ContentUnit.Millilitre),
            "l" => (1000m, ContentUnit.Millilitre),
            "kl" => (1_000_000m, ContentUnit.Millilitre),
            _ => (1m, ContentUnit.Piece),
        };
        var amount = goods.Cells.Whole(row, "units", factor);
        return new GoodsVariant(row)
        {
            Price = goods.Cells.Amount(row, "price"),
            Sku = row["sku"] is { Length: > 0 } sku ? sku : null,
            Quantity = goods.Cells.Whole(row, "on_hand") ?? 0,
            TracksStock = !onDemand,
            Content = amount is >= 1 ? new Content(amount.Value, unit) : null,
            Grams = unit == ContentUnit.Gram ? amount : null,
        };
    }

    private static string UnitOf(SheetRow row) => row["display_name"] is { Length: > 0 } name
        ? string.Create(CultureInfo.InvariantCulture, $"{name} {row["units"]} {row["unit_type"]}{row["variant_unit_name"]}").TrimEnd()
        : $"{row["units"]} {row["unit_type"]}{row["variant_unit_name"]}".Trim();
}
