using System.Globalization;
using System.Text;
using System.Text.Json;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Imports.Native;

/// <summary>All products as a sheet that comes in again unchanged. Written as it is read, so a large shop needs no more memory than a small one.</summary>
public sealed class ProductExport(IDbContextFactory<CatalogDb> reading, CatalogCache cache, ISettings<ShopSettings> shop)
{
    private const int PageSize = 50;

    /// <summary>Writes the sheet in UTF-8 with a mark, so that spreadsheets read Chinese.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var cultures = shop.Current.Cultures;
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 65536, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(string.Join(',', (IEnumerable<string>)
            [NativeColumns.Handle, .. NativeColumns.Texts.SelectMany(name => cultures.Select(culture => $"{name}:{culture}")), .. NativeColumns.OfProduct, .. NativeColumns.OfVariant]));
        var tree = await cache.CategoriesAsync(cancellationToken);
        var after = Guid.Empty;
        while (true)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var products = await ProductLoading.Whole(db.Products.AsNoTracking()).Where(p => p.Id > after).OrderBy(p => p.Id).Take(PageSize).ToListAsync(cancellationToken);
            var names = await NamesAsync(db, products, cancellationToken);
            foreach (var product in products)
            {
                await WriteAsync(text, product.ToDraft(), cultures, tree, names);
            }

            if (products.Count < PageSize)
            {
                return;
            }

            after = products[^1].Id;
        }
    }

    private static async Task<Names> NamesAsync(CatalogDb db, List<Product> products, CancellationToken cancellationToken)
    {
        var related = products.SelectMany(p => p.Related).Select(row => row.RelatedId).Distinct().ToList();
        var parts = products.SelectMany(p => p.Variants).SelectMany(v => v.Parts).Select(part => part.PartId).Distinct().ToList();
        return new(
            await db.Products.Where(p => related.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Handle, cancellationToken),
            await db.Variants.Where(v => parts.Contains(v.Id) && v.Sku != null).ToDictionaryAsync(v => v.Id, v => v.Sku!, cancellationToken));
    }

    private static async Task WriteAsync(StreamWriter text, ProductDraft product, IReadOnlyList<string> cultures, CategoryTree tree, Names names)
    {
        var isFirst = true;
        foreach (var variant in product.Variants)
        {
            List<string> cells = [product.Handle];
            cells.AddRange(isFirst
                ? [.. TextsOf(product).SelectMany(row => cultures.Select(culture => row.Text.Exactly(culture) ?? "")), .. CellsOf(product, cultures, tree, names)]
                : Enumerable.Repeat("", (NativeColumns.Texts.Count * cultures.Count) + NativeColumns.OfProduct.Count));
            cells.AddRange(CellsOf(variant, names));
            await text.WriteLineAsync(string.Join(',', cells.Select(NativeCells.Write)));
            isFirst = false;
        }
    }

    private static IEnumerable<(string Name, LocalizedText Text)> TextsOf(ProductDraft product) =>
    [
        (NativeColumns.Title, product.Title), (NativeColumns.Subtitle, product.Subtitle), (NativeColumns.Description, product.Description),
        (NativeColumns.Brand, product.Brand), (NativeColumns.SeoTitle, product.SeoTitle), (NativeColumns.SeoDescription, product.SeoDescription),
    ];

    private static IEnumerable<string> CellsOf(ProductDraft product, IReadOnlyList<string> cultures, CategoryTree tree, Names names)
    {
        var json = NativeJson.Readable;
        var others = TextsOf(product)
            .Select(row => (row.Name, Text: cultures.Aggregate(row.Text, (text, culture) => text.With(culture, null))))
            .Where(row => !row.Text.IsEmpty)
            .ToDictionary(row => row.Name, row => row.Text, StringComparer.Ordinal);
        return
        [
            others.Count == 0 ? "" : JsonSerializer.Serialize(others, json.DictionaryStringLocalizedText),
            product.DescriptionSource ?? "",
            product.Status.ToString().ToLowerInvariant(),
            product.PublishedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "",
            YesNo(product.IsFeatured),
            string.Join(';', product.CategoryIds.Select(tree.Find).OfType<CategoryNode>().Select(node => node.Handle)),
            product.Tags.Count == 0 ? "" : JsonSerializer.Serialize(product.Tags, json.IReadOnlyListString),
            product.TaxClass,
            product.Supplier,
            product.Attributes.Count == 0 ? "" : JsonSerializer.Serialize(product.Attributes, json.IReadOnlyListProductAttribute),
            product.Values.Count == 0 ? "" : JsonSerializer.Serialize(product.Values, json.IReadOnlyListProductValue),
            string.Join(';', product.Related.Select(id => names.Products.GetValueOrDefault(id)).OfType<string>()),
            YesNo(product.RelatedBothWays),
            product.Options.Count == 0 ? "" : JsonSerializer.Serialize(product.Options, json.IReadOnlyListProductOption),
            product.Images.Count == 0 ? "" : JsonSerializer.Serialize([.. product.Images.Select(i => new NativeImage { File = i.File, Source = i.SourceUrl, Alt = i.Alt })], json.ListNativeImage),
        ];
    }

    private static IEnumerable<string> CellsOf(VariantDraft variant, Names names) =>
    [
        variant.Id?.ToString("N") ?? "",
        variant.Sku ?? "",
        variant.Values.Count == 0 ? "" : JsonSerializer.Serialize(variant.Values, NativeJson.Readable.IReadOnlyListString),
        variant.Price.Currency,
        Amount(variant.Price),
        variant.CompareAt is { } compareAt ? Amount(compareAt) : "",
        Number(variant.WeightGrams),
        variant.Barcode ?? "",
        Number(variant.Quantity),
        YesNo(variant.TracksStock),
        YesNo(variant.Oversells),
        YesNo(variant.IsDigital),
        Number(variant.ByWeight?.PerGrams),
        Number(variant.ByWeight?.TypicalGrams),
        Number(variant.ByWeight?.MaxGrams),
        Number(variant.Content?.Amount),
        variant.Content?.Unit.ToString().ToLowerInvariant() ?? "",
        Number(variant.Content?.Per),
        string.Join(';', variant.Parts.Select(part => $"{Number(part.Quantity)}*{names.Skus.GetValueOrDefault(part.VariantId, part.VariantId.ToString("N"))}")),
        Number(variant.Image + 1),
    ];

    private static string Amount(Money money) => money.ToDecimal().ToString(CultureInfo.InvariantCulture);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private sealed record Names(IReadOnlyDictionary<Guid, string> Products, IReadOnlyDictionary<Guid, string> Skus);
}
