using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Slots;
using CommunityKit.Catalog.Stock;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>Makes the model of a product's page from what was read, and tells the frame about it. One per request.</summary>
public sealed class ProductPages(
    ProductReads reads,
    CatalogCache cache,
    IAvailability availability,
    ISettings<CatalogSettings> settings,
    ShopUrls urls,
    PageInfo page,
    UnitPrices unitPrices,
    Cards cards,
    FilterChoices choices,
    IStringLocalizer<CatalogModule> text)
{
    private const int RelatedCount = 8;
    private const int FewRelated = 4;
    private const int SummaryLength = 160;

    /// <param name="product">The product.</param>
    /// <param name="variant">SKU or id of the chosen variant, from the address.</param>
    /// <param name="request">The request, for absolute addresses.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<ProductPage> BuildAsync(ProductData product, string? variant, HttpRequest request, CancellationToken cancellationToken)
    {
        var stock = await availability.ReadAsync([.. product.Variants.Select(v => v.Id)], cancellationToken);
        var chosen = Picker.Find(product, variant);
        var tree = await cache.CategoriesAsync(cancellationToken);
        var category = product.CategoryIds.Select(tree.Find).FirstOrDefault(node => node is not null);
        var url = urls.Product(product.Handle);
        var gallery = Gallery(product, chosen);
        var description = product.Description.For();
        var summary = Summary(product, description);
        var trail = Trail(product, category is null ? [] : tree.Trail(category));
        Tell(product, summary, gallery, trail);
        var title = product.Title.For();
        var available = Availability(product, chosen, stock);
        var related = await RelatedAsync(tree, category, product.Id, cancellationToken);
        return new ProductPage(
            new ProductContext(product.Id, product.Handle, title) { VariantId = chosen?.Id, IsAvailable = available.CanBuy },
            Price(product, chosen))
        {
            Subtitle = product.Subtitle.For(),
            Brand = product.BrandHandle is { } brand ? new CategoryLink(product.BrandName!.For(), urls.Brand(brand)) : null,
            Gallery = gallery,
            Picker = new Picker(product, stock, chosen, urls).Build(),
            Availability = available,
            ShowQuantity = settings.Current.ShowStock,
            Sku = chosen?.Sku,
            Attributes = 
            [
                .. (await cache.AttributesAsync(cancellationToken)).Facts(product.Values, choices.YesNo),
                .. product.Attributes.Where(a => !a.Hidden).Select(a => KeyValuePair.Create(a.Name.For(), a.Value.For())),
            ],
            Description = MarkdownText.Render(description),
            Tags = TagLinks(product),
            IsDigital = (chosen is null ? product.Variants : [chosen]).All(v => v.IsDigital),
            Parts = Parts(product, chosen),
            Related = cards.Of(related.Rows),
            IsRelatedChosen = related.IsChosen,
            Category = category is null ? null : new CategoryLink(category.Name.For(), urls.Category(category.Handle)),
            StructuredData = new StructuredData($"{request.Scheme}://{request.Host.ToUriComponent()}").Write(
                product, url, summary, [.. gallery.Pictures.Select(p => p.Url)], stock, [.. trail.Select(t => (t.Label, t.Path is null ? null : urls.Of(t.Path)))]),
            IsPreview = product.Status != ProductStatus.Active,
        };
    }

    private PriceBlock Price(ProductData product, VariantData? chosen)
    {
        var shown = chosen ?? product.Variants.MinBy(v => v.PriceMinor)!;
        return new PriceBlock(shown.Price)
        {
            CompareAt = shown.CompareAt,
            UnitPrice = shown.ByWeight is null ? unitPrices.Of(shown.Price, shown.Content) : null,
            ByWeight = unitPrices.NoteOf(shown.Price, shown.ByWeight),
            IsFrom = chosen is null && product.Variants.Any(v => v.PriceMinor > shown.PriceMinor),
        };
    }

    private static VariantAvailability Availability(ProductData product, VariantData? chosen, IReadOnlyDictionary<Guid, VariantAvailability> stock) =>
        chosen is not null
            ? stock.GetValueOrDefault(chosen.Id)
            : new VariantAvailability(product.Variants.Any(v => stock.GetValueOrDefault(v.Id).CanBuy), null);

    private static string Summary(ProductData product, string description) =>
        product.SeoDescription.For() is { Length: > 0 } seo ? seo
        : product.Subtitle.For() is { Length: > 0 } subtitle ? subtitle
        : MarkdownText.Summary(description, SummaryLength);

    private ProductGallery Gallery(ProductData product, VariantData? chosen)
    {
        var title = product.Title.For();
        return new ProductGallery(
            [
                .. product.Images
                    .OrderByDescending(image => chosen?.ImageId == image.Id)
                    .Select(image => new Picture(urls.File(image.File)!, image.Alt.For() is { Length: > 0 } alt ? alt : title)),
            ],
            title);
    }

    private List<(string Label, string? Path)> Trail(ProductData product, IReadOnlyList<CategoryNode> categories) =>
    [
        (text["list.all"], ShopUrls.Products),
        .. categories.Select(node => (node.Name.For(), (string?)ShopUrls.CategoryPath(node.Handle))),
        (product.Title.For(), ShopUrls.ProductPath(product.Handle)),
    ];

    private void Tell(ProductData product, string summary, ProductGallery gallery, IReadOnlyList<(string Label, string? Path)> trail)
    {
        page.Title = product.SeoTitle.For() is { Length: > 0 } seo ? seo : product.Title.For();
        page.Description = summary.Length == 0 ? null : summary;
        page.CanonicalPath = ShopUrls.ProductPath(product.Handle);
        (page.Image, page.ImageAlt) = gallery.Pictures.Count > 0 ? (gallery.Pictures[0].Url, gallery.Pictures[0].Alt) : (null, null);
        page.Trail = trail;
        page.NoIndex = product.Status != ProductStatus.Active;
    }

    private IReadOnlyList<CategoryLink> TagLinks(ProductData product) =>
    [
        .. settings.Current.Tags
            .Where(label => product.Tags.Contains(label.Tag, StringComparer.OrdinalIgnoreCase))
            .Select(label => new CategoryLink(label.Label.For(), urls.Of($"{ShopUrls.Products}?tag={Uri.EscapeDataString(label.Tag)}"))),
    ];

    /// <summary>What lies in the chosen bundle, or in the only one.</summary>
    private IReadOnlyList<BundleLine> Parts(ProductData product, VariantData? chosen)
    {
        var bundle = chosen?.Id ?? (product.Variants.Count == 1 ? product.Variants[0].Id : null);
        return
        [
            .. product.Parts.Where(part => part.BundleId == bundle).Select(part => new BundleLine(
                part.Quantity,
                Named(part),
                part.IsPublished ? urls.Of(part.Options.Count == 0 ? ShopUrls.ProductPath(part.Handle) : ShopUrls.VariantPath(part.Handle, part.Sku, part.VariantId)) : null)),
        ];
    }

    private static string Named(BundleData part)
    {
        string[] codes = [part.Value1, part.Value2, part.Value3];
        var labels = part.Options.Select((option, i) => option.Values.FirstOrDefault(value => value.Code == codes[i])?.Label.For() ?? codes[i]);
        return string.Join(" · ", labels.Prepend(part.Title.For()));
    }

    /// <summary>Those chosen by hand; else others of its category; where that is small, of the one above too.</summary>
    private async ValueTask<(IReadOnlyList<CardRow> Rows, bool IsChosen)> RelatedAsync(
        CategoryTree tree, CategoryNode? category, Guid except, CancellationToken cancellationToken)
    {
        var chosen = await reads.ChosenAsync(except, RelatedCount, cancellationToken);
        if (chosen.Count > 0 || category is null)
        {
            return (chosen, chosen.Count > 0);
        }

        var rows = await reads.RelatedAsync(category.Id, except, RelatedCount, cancellationToken);
        if (rows.Count < FewRelated && category.ParentId is { } id && tree.Find(id) is { } parent)
        {
            var around = await reads.RelatedAsync(parent.Id, except, RelatedCount, cancellationToken);
            rows = [.. rows, .. around.Where(row => rows.All(known => known.Id != row.Id))];
        }

        return ([.. rows.Take(RelatedCount)], false);
    }
}
