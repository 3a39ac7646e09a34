using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Api;

/// <summary>Products between the wire and the domain.</summary>
internal static class ProductBodies
{
    /// <summary>What a request makes of a product.</summary>
    /// <param name="body">The request.</param>
    /// <param name="known">The product as it is; null for a new one.</param>
    /// <param name="tree">The categories.</param>
    public static ProductDraft ToDraft(ProductBody body, ProductDraft? known, CategoryTree tree) => (known ?? new ProductDraft()) with
    {
        Handle = body.Handle,
        Title = body.Title,
        Subtitle = body.Subtitle,
        Description = body.Description,
        Brand = body.Brand,
        Tags = body.Tags,
        Attributes = body.Attributes,
        Values = [.. body.Values.Select(value => new ProductValue(value.Attribute) { Keys = value.Keys ?? [], Text = value.Text ?? LocalizedText.Empty, Number = value.Number })],
        TaxClass = body.TaxClass,
        Supplier = body.Supplier ?? known?.Supplier ?? "",
        Related = body.Related,
        RelatedBothWays = body.RelatedBothWays,
        Options = body.Options,
        Variants = [.. body.Variants.Select(variant => ToDraft(variant, known))],
        Images = [.. body.Images.Select(image => ToDraft(image, known))],
        CategoryIds = [.. body.Categories.Select(handle => tree.Find(handle)?.Id ?? Guid.Empty)],
        Status = body.Status,
        PublishedAt = body.PublishedAt ?? known?.PublishedAt,
        IsFeatured = body.Featured,
        SeoTitle = body.SeoTitle,
        SeoDescription = body.SeoDescription,
    };

    /// <summary>A draft as a request that changes nothing.</summary>
    /// <param name="draft">The product.</param>
    /// <param name="tree">The categories.</param>
    public static ProductBody Of(ProductDraft draft, CategoryTree tree) => Fill(new ProductBody(), draft, tree, isStaff: true);

    /// <summary>A product as it is told.</summary>
    /// <param name="product">The product.</param>
    /// <param name="tree">The categories.</param>
    /// <param name="isStaff">False leaves out what shoppers are not told.</param>
    public static ProductResource Of(Product product, CategoryTree tree, bool isStaff) => Fill(
        new ProductResource { Id = product.Id, Version = product.Version, UpdatedAt = product.UpdatedAt }, product.ToDraft(), tree, isStaff);

    private static T Fill<T>(T body, ProductDraft draft, CategoryTree tree, bool isStaff)
        where T : ProductBody
    {
        body.Handle = draft.Handle;
        body.Title = draft.Title;
        body.Subtitle = draft.Subtitle;
        body.Description = draft.Description;
        body.Brand = draft.Brand;
        body.Tags = draft.Tags;
        body.Attributes = isStaff ? draft.Attributes : [.. draft.Attributes.Where(attribute => !attribute.Hidden)];
        body.Values =
        [
            .. draft.Values.Select(value => new ValueBody
            {
                Attribute = value.Attribute,
                Keys = value.Keys.Count > 0 ? value.Keys : null,
                Text = value.Text.IsEmpty ? null : value.Text,
                Number = value.Number,
            }),
        ];
        body.TaxClass = draft.TaxClass;
        body.Supplier = isStaff ? draft.Supplier : null;
        body.Related = draft.Related;
        body.RelatedBothWays = draft.RelatedBothWays;
        body.Options = draft.Options;
        body.Variants = [.. draft.Variants.Select(variant => Of(variant, isStaff))];
        body.Images = [.. draft.Images.Select(image => new ImageBody { Id = image.Id, File = image.File, SourceUrl = isStaff ? image.SourceUrl : null, Alt = image.Alt })];
        body.Categories = [.. draft.CategoryIds.Select(tree.Find).OfType<CategoryNode>().Select(node => node.Handle)];
        body.Status = draft.Status;
        body.PublishedAt = draft.PublishedAt;
        body.Featured = draft.IsFeatured;
        body.SeoTitle = draft.SeoTitle;
        body.SeoDescription = draft.SeoDescription;
        return body;
    }

    private static VariantBody Of(VariantDraft variant, bool isStaff) => new()
    {
        Id = variant.Id,
        Sku = variant.Sku,
        Values = variant.Values,
        Price = variant.Price,
        CompareAt = variant.CompareAt,
        WeightGrams = variant.WeightGrams,
        Barcode = variant.Barcode,
        Quantity = isStaff ? variant.Quantity : null,
        TracksStock = isStaff ? variant.TracksStock : null,
        Oversells = isStaff ? variant.Oversells : null,
        Digital = variant.IsDigital,
        ByWeight = variant.ByWeight,
        Content = variant.Content is { } content ? new ContentBody { Amount = content.Amount, Unit = content.Unit, Per = content.Per > 0 ? content.Per : null } : null,
        Parts = variant.Parts,
        Image = variant.Image,
    };

    private static VariantDraft ToDraft(VariantBody variant, ProductDraft? known)
    {
        var old = known?.Variants.FirstOrDefault(other => other.Id == variant.Id)
            ?? known?.Variants.FirstOrDefault(other => other.Values.SequenceEqual(variant.Values))
            ?? new VariantDraft();
        return new VariantDraft
        {
            Id = variant.Id,
            Sku = variant.Sku,
            Values = variant.Values,
            Price = variant.Price,
            CompareAt = variant.CompareAt,
            WeightGrams = variant.WeightGrams,
            Barcode = variant.Barcode,
            Quantity = variant.Quantity ?? old.Quantity,
            TracksStock = variant.TracksStock ?? old.TracksStock,
            Oversells = variant.Oversells ?? old.Oversells,
            IsDigital = variant.Digital,
            ByWeight = variant.ByWeight,
            Content = variant.Content is { } content ? new Content(content.Amount, content.Unit, content.Per ?? 0) : null,
            Parts = variant.Parts,
            Image = variant.Image,
        };
    }

    private static ImageDraft ToDraft(ImageBody image, ProductDraft? known) => new()
    {
        Id = image.Id,
        File = image.File,
        SourceUrl = image.SourceUrl ?? known?.Images.FirstOrDefault(other => image.Id is not null && other.Id == image.Id)?.SourceUrl,
        Alt = image.Alt,
    };
}
