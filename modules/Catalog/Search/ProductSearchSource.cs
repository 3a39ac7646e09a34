using System.Globalization;
using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Search;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Search;

/// <summary>
/// The products for the shop's search, one document per language, in the order of their changes. A product that left the shop comes as
/// deleted.
/// </summary>
public sealed class ProductSearchSource(IDbContextFactory<CatalogDb> reading, CatalogCache cache, ISettings<ShopSettings> shop, IModuleTexts texts) : ISearchSource
{
    internal const string SourceName = "catalog.products";

    private const int PageSize = 100;
    private const int MaxBody = 4000;
    private const string Kind = "product";
    private const string Module = "communitykit.catalog";

    private static readonly string[] Facets = ["kind", "category", "brand", "tag"];

    public string Name => SourceName;

    public async IAsyncEnumerable<SearchDocument> ReadAsync(SearchCursor since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = long.TryParse(since.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        while (true)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var products = await db.Products.AsSplitQuery()
                .Include(p => p.Brand).Include(p => p.Variants).Include(p => p.Tags).Include(p => p.Categories).Include(p => p.Images)
                .Where(p => p.ChangeNumber > at).OrderBy(p => p.ChangeNumber).Take(PageSize).ToListAsync(cancellationToken);
            var deleted = await db.DeletedProducts.Where(d => d.ChangeNumber > at).OrderBy(d => d.ChangeNumber).Take(PageSize).ToListAsync(cancellationToken);
            var tree = await cache.CategoriesAsync(cancellationToken);
            var changes = products.Select(p => (Number: p.ChangeNumber, Documents: Documents(p, tree)))
                .Concat(deleted.Select(d => (Number: d.ChangeNumber, Documents: Gone(d.Id, d.ChangeNumber))))
                .OrderBy(change => change.Number)
                .Take(PageSize)
                .ToList();
            foreach (var document in changes.SelectMany(change => change.Documents))
            {
                yield return document;
            }

            if (changes.Count < PageSize)
            {
                yield break;
            }

            at = changes[^1].Number;
        }
    }

    private IEnumerable<SearchDocument> Documents(Product product, CategoryTree tree)
    {
        if (!product.IsPublished)
        {
            return Gone(product.Id, product.ChangeNumber);
        }

        var trail = product.Categories.Select(c => tree.Find(c.CategoryId)).OfType<CategoryNode>().SelectMany(tree.Trail).DistinctBy(node => node.Id).ToList();
        return InEachLanguage(product.ChangeNumber, (culture, cursor) => new SearchDocument(
            Id(product.Id, culture), product.Title.For(culture), ShopUrls.ProductPath(product.Handle), cursor)
        {
            Culture = culture.Name,
            Body = Lines(
                product.Subtitle.For(culture),
                string.Join(' ', product.Attributes.Where(attribute => !attribute.Hidden).Select(attribute => attribute.Value.For(culture))),
                MarkdownText.Summary(product.Description.For(culture), MaxBody)),
            Brand = product.Brand?.Name.For(culture),
            Category = Lines([.. trail.Select(node => node.Name.For(culture))]),
            Keywords = Lines([.. product.Tags.Select(tag => tag.Tag), .. product.Variants.SelectMany(variant => new[] { variant.Sku, variant.Barcode }).OfType<string>()]),
            Picture = product.Images.OrderBy(image => image.Position).FirstOrDefault()?.File,
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["kind"] = [Kind],
                ["category"] = [.. trail.Select(node => node.Handle)],
                ["brand"] = product.Brand is { } brand ? [brand.Handle] : [],
                ["tag"] = [.. product.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Key)],
            },
            Labels = Labels(product, trail, culture),
            Numbers = Numbers(product),
        });
    }

    private Dictionary<string, string> Labels(Product product, List<CategoryNode> trail, CultureInfo culture)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in trail)
        {
            labels["category:" + node.Handle] = node.Name.For(culture);
        }

        foreach (var tag in product.Tags)
        {
            labels["tag:" + tag.Key] = tag.Tag;
        }

        if (product.Brand is { } brand)
        {
            labels["brand:" + brand.Handle] = brand.Name.For(culture);
        }

        labels[$"kind:{Kind}"] = texts.Find(Module, "facet.kind.product", culture) ?? Kind;
        foreach (var facet in Facets)
        {
            labels[facet] = texts.Find(Module, "facet." + facet, culture) ?? facet;
        }

        return labels;
    }

    private static Dictionary<string, long> Numbers(Product product)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal) { ["created"] = (product.PublishedAt ?? product.CreatedAt).ToUnixTimeSeconds() };
        if (product.Variants.Count > 0)
        {
            numbers["price"] = product.Variants.Min(variant => variant.Price.Minor);
        }

        return numbers;
    }

    private static string Lines(params IEnumerable<string> words) => string.Join('\n', words.Where(line => line.Length > 0));

    private IEnumerable<SearchDocument> Gone(Guid id, long number) =>
        InEachLanguage(number, (culture, cursor) => new SearchDocument(Id(id, culture), "", ShopUrls.Products, cursor) { Culture = culture.Name, Deleted = true });

    private IEnumerable<SearchDocument> InEachLanguage(long number, Func<CultureInfo, SearchCursor, SearchDocument> document)
    {
        var cursor = new SearchCursor(number.ToString(CultureInfo.InvariantCulture));
        return shop.Current.Cultures.Select(culture => document(CultureInfo.GetCultureInfo(culture), cursor));
    }

    private static string Id(Guid product, CultureInfo culture) => $"{product:N}:{culture.Name}";
}
