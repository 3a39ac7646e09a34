using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Queries;

namespace CommunityKit.Catalog.Products;

/// <summary>
/// A product with its options, variants and pictures: one thing, changed as a whole. <see cref="Change"/> is the only way in; it refuses
/// what breaks a rule and then changes nothing.
/// </summary>
public sealed partial class Product
{
    private readonly List<DomainEvent> _events = [];

    private Product()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Handle { get; private set; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    public string? DescriptionSource { get; private set; }

    public Guid? BrandId { get; private set; }

    public Brand? Brand { get; private set; }

    public ProductStatus Status { get; private set; }

    /// <summary>When it became visible for the first time; null while it never was.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsFeatured { get; private set; }

    public LocalizedText SeoTitle { get; private set; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; private set; } = LocalizedText.Empty;

    public IReadOnlyList<ProductAttribute> Attributes { get; private set; } = [];

    public IReadOnlyList<ProductValue> ProductValues { get; private set; } = [];

    public IReadOnlyList<ProductOption> Options { get; private set; } = [];

    public string TaxClass { get; private set; } = "";

    public string Supplier { get; private set; } = "";

    public bool RelatedBothWays { get; private set; }

    public List<RelatedProduct> Related { get; private init; } = [];

    public List<ProductVariant> Variants { get; private init; } = [];

    public List<ProductImage> Images { get; private init; } = [];

    public List<ProductTag> Tags { get; private init; } = [];

    public List<ProductCategory> Categories { get; private init; } = [];

    public List<ProductTitle> Titles { get; private init; } = [];

    public List<Listing> Listings { get; private init; } = [];

    public List<ProductNumber> Numbers { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Number of its last change among all changes of products, without gaps in the order of the commits.</summary>
    public long ChangeNumber { get; private set; }

    public long Version { get; private set; }

    /// <summary>True when shoppers see it.</summary>
    public bool IsPublished => Status == ProductStatus.Active;

    public static Product New(DateTimeOffset now) => new() { CreatedAt = now, UpdatedAt = now, ListedAt = now };

    /// <summary>The product as a draft that changes nothing.</summary>
    public ProductDraft ToDraft()
    {
        var images = Images.OrderBy(image => image.Position).ToList();
        return new()
        {
            Handle = Handle,
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            DescriptionSource = DescriptionSource,
            Brand = Brand?.Name ?? LocalizedText.Empty,
            Tags = [.. Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag)],
            Attributes = Attributes,
            Values = ProductValues,
            TaxClass = TaxClass,
            Supplier = Supplier,
            Related = [.. Related.OrderBy(row => row.Position).Select(row => row.RelatedId)],
            RelatedBothWays = RelatedBothWays,
            Options = Options,
            Variants = [.. Variants.OrderBy(variant => variant.Position).Select(variant => ToDraft(variant, images))],
            Images = [.. images.Select(image => new ImageDraft { Id = image.Id, File = image.File, SourceUrl = image.SourceUrl, Alt = image.Alt })],
            CategoryIds = [.. Categories.OrderBy(category => category.Position).Select(category => category.CategoryId)],
            Status = Status,
            PublishedAt = PublishedAt,
            IsFeatured = IsFeatured,
            SeoTitle = SeoTitle,
            SeoDescription = SeoDescription,
        };
    }

    /// <summary>What other modules are told of the changes since the product was loaded.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        List<DomainEvent> events = [.. _events, new ProductChanged(Id, Handle, IsPublished)];
        _events.Clear();
        return events;
    }

    /// <summary>Notes that something changed.</summary>
    /// <param name="number">Number of the change.</param>
    /// <param name="now">UTC instant of the change.</param>
    public void Touch(long number, DateTimeOffset now)
    {
        ChangeNumber = number;
        UpdatedAt = now;
    }

    private VariantDraft ToDraft(ProductVariant variant, List<ProductImage> images) => new()
    {
        Id = variant.Id,
        Sku = variant.Sku,
        Values = variant.ValuesOf(Options.Count),
        Price = variant.Price,
        CompareAt = variant.CompareAt,
        WeightGrams = variant.WeightGrams,
        Barcode = variant.Barcode,
        Quantity = variant.Quantity,
        TracksStock = variant.TracksStock,
        Oversells = variant.Oversells,
        IsDigital = variant.IsDigital,
        ByWeight = variant.ByWeight,
        Content = variant.Content,
        Parts = [.. variant.Parts.OrderBy(part => part.Position).Select(part => new BundlePart(part.PartId, part.Quantity))],
        Image = images.FindIndex(image => image.Id == variant.ImageId) is >= 0 and var at ? at : null,
    };
}
