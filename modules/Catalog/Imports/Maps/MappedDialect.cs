using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Imports.Sheets;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Maps;

/// <summary>A sheet that a column map explains.</summary>
internal sealed class MappedDialect(ColumnMap map) : IDialect
{
    private readonly Dictionary<string, string> _targets = new(map.Columns, StringComparer.OrdinalIgnoreCase);

    public string Name => map.Name;

    public bool Fits(Heading heading) => map.When.Count > 0
        ? heading.HasAll(map.When)
        : ColumnOf(heading, ColumnTarget.Title) is not null && ColumnOf(heading, ColumnTarget.Price) is not null;

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var handles = new HashSet<string>(StringComparer.Ordinal);
        if (!HasOptions(sheet.Heading))
        {
            await foreach (var row in sheet.RowsAsync(cancellationToken))
            {
                yield return Read(Free(HandleOf(row), handles), [row], shop);
            }

            yield break;
        }

        var products = new List<(string Handle, List<SheetRow> Rows)>();
        var at = new Dictionary<string, List<SheetRow>>(StringComparer.Ordinal);
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            var handle = HandleOf(row);
            if (!at.TryGetValue(handle, out var rows))
            {
                products.Add((handle, at[handle] = rows = []));
            }

            rows.Add(row);
        }

        foreach (var (handle, rows) in products)
        {
            yield return Read(handle, rows, shop);
        }
    }

    private Goods Read(string handle, List<SheetRow> rows, SheetShop shop)
    {
        var first = rows[0];
        var goods = new Goods(handle, first, shop)
        {
            Title = LocalizedText.Of(shop.Culture, Cell(first, ColumnTarget.Title)),
            Description = TextOf(first, ColumnTarget.Description, shop),
            Brand = CellIfAny(first, ColumnTarget.Brand),
            Tags = CellIfAny(first, ColumnTarget.Tags) is { } tags ? Cells.List(tags, ',', '，', '|') : null,
            Status = StatusOf(Cell(first, ColumnTarget.Status)),
            TaxClass = CellIfAny(first, ColumnTarget.TaxClass),
            Supplier = CellIfAny(first, ColumnTarget.Supplier),
            SeoTitle = TextOf(first, ColumnTarget.SeoTitle, shop),
            SeoDescription = TextOf(first, ColumnTarget.SeoDescription, shop),
            Parts = Cells.List(Cell(first, ColumnTarget.Parts), ','),
            Last = rows[^1].Number,
        };
        goods.Lead(Cell(first, ColumnTarget.Subtitle));
        ReadCategories(goods, first);
        goods.Images.AddRange(Columns(first.Heading, ColumnTarget.Image).SelectMany(column => Cells.List(first[column], ',', '\n')).Select(source => (source, "")));
        var options = Columns(first.Heading, ColumnTarget.Option).Where(column => rows.Exists(row => row[column].Length > 0)).ToList();
        goods.Options.AddRange(options.Select(option => LocalizedText.Of(shop.Culture, option)));
        foreach (var row in rows)
        {
            var variant = Variant(goods, row);
            variant.Values.AddRange(options.Select(option => LocalizedText.Of(shop.Culture, row[option])));
            goods.Variants.Add(variant);
        }

        foreach (var column in Columns(first.Heading, ColumnTarget.Fact))
        {
            goods.Fact(column, Leftovers.Together(rows.Select(row => row[column])).ReplaceLineEndings(", "), hidden: false);
        }

        goods.KeepRest(rows, _targets.ContainsKey);
        return goods.Checked();
    }

    private GoodsVariant Variant(Goods goods, SheetRow row)
    {
        var price = Amount(goods, row, ColumnTarget.Price) ?? FixedPrice(goods, row);
        var special = Amount(goods, row, ColumnTarget.SpecialPrice);
        var compareAt = special is null ? Amount(goods, row, ColumnTarget.CompareAt) : price;
        var quantity = ColumnOf(row.Heading, ColumnTarget.Quantity) is { } column ? goods.Cells.Whole(row, column) : null;
        return new GoodsVariant(row)
        {
            Price = special ?? price,
            PriceColumn = ColumnOf(row.Heading, ColumnTarget.Price) ?? "price",
            CompareAt = compareAt,
            TellsCompareAt = ColumnOf(row.Heading, ColumnTarget.CompareAt) is not null || special is not null,
            Sku = CellIfAny(row, ColumnTarget.Sku),
            Barcode = CellIfAny(row, ColumnTarget.Barcode),
            Quantity = quantity,
            TracksStock = quantity is null ? null : true,
            Grams = ColumnOf(row.Heading, ColumnTarget.Grams) is { } grams ? goods.Cells.Whole(row, grams)
                : ColumnOf(row.Heading, ColumnTarget.Kilograms) is { } kilograms ? goods.Cells.Whole(row, kilograms, 1000) : null,
        };
    }

    private Money? Amount(Goods goods, SheetRow row, string target) => ColumnOf(row.Heading, target) is { } column ? goods.Cells.Amount(row, column) : null;

    private Money? FixedPrice(Goods goods, SheetRow row) =>
        map.Fixed.TryGetValue(ColumnTarget.Price, out var price) ? goods.Cells.Fixed(row, price) : null;

    private void ReadCategories(Goods goods, SheetRow row)
    {
        var below = Cell(row, ColumnTarget.Subcategory);
        foreach (var line in Cells.List(Cell(row, ColumnTarget.Category), '\n'))
        {
            var path = line.Split(map.CategorySeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            goods.CategoryPaths.Add(below.Length > 0 ? [.. path, below] : path);
        }
    }

    private string HandleOf(SheetRow row)
    {
        var written = Cell(row, ColumnTarget.Handle);
        var key = map.Key.Select(column => row[column]).Where(cell => cell.Length > 0).ToList();
        return Handle.From(written.Length > 0 ? written : key.Count > 0 ? string.Join(' ', key) : Cell(row, ColumnTarget.Title));
    }

    private static string Free(string root, HashSet<string> handles)
    {
        var handle = root;
        for (var number = 2; !handles.Add(handle); number++)
        {
            handle = Handle.Numbered(root, number);
        }

        return handle;
    }

    private static ProductStatus? StatusOf(string cell) => cell.ToLowerInvariant() switch
    {
        "" => null,
        "active" or "1" or "true" or "yes" or "enabled" or "published" or "上架" => ProductStatus.Active,
        "archived" => ProductStatus.Archived,
        _ => ProductStatus.Draft,
    };

    private bool HasOptions(Heading heading) => Columns(heading, ColumnTarget.Option).Any();

    private IEnumerable<string> Columns(Heading heading, string target) => heading.Names.Where(name => _targets.GetValueOrDefault(name) == target);

    private string? ColumnOf(Heading heading, string target) => Columns(heading, target).FirstOrDefault();

    private string Cell(SheetRow row, string target) =>
        ColumnOf(row.Heading, target) is { } column && row[column] is { Length: > 0 } cell ? cell : map.Fixed.GetValueOrDefault(target, "");

    private string? CellIfAny(SheetRow row, string target) => Cell(row, target) is { Length: > 0 } cell ? cell : null;

    private LocalizedText? TextOf(SheetRow row, string target, SheetShop shop) => CellIfAny(row, target) is { } cell ? LocalizedText.Of(shop.Culture, cell) : null;
}
