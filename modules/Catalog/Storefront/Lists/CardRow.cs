using System.Linq.Expressions;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Views;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>What is read of a product to show its card: one row of one table.</summary>
public sealed class CardRow
{
    private static readonly TimeSpan New = TimeSpan.FromDays(14);

    /// <summary>The projection that all lists use.</summary>
    public static Expression<Func<Product, CardRow>> Of { get; } = p => new CardRow
    {
        Id = p.Id,
        Handle = p.Handle,
        Title = p.Title,
        Subtitle = p.Subtitle,
        PriceMinor = p.PriceFrom.Minor,
        Currency = p.PriceFrom.Currency,
        PriceToMinor = p.PriceToMinor,
        CompareAtMinor = p.CompareAtMinor,
        CanBuy = p.CanBuy,
        ListedAt = p.ListedAt,
        SoleVariantId = p.SoleVariantId,
        Cover = p.Cover,
        CoverAlt = p.CoverAlt,
    };

    public Guid Id { get; init; }

    public string Handle { get; init; } = "";

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public long PriceToMinor { get; init; }

    public long? CompareAtMinor { get; init; }

    public bool CanBuy { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public Guid? SoleVariantId { get; init; }

    public string? Cover { get; init; }

    public LocalizedText CoverAlt { get; init; } = LocalizedText.Empty;

    /// <summary>The card in the reader's language.</summary>
    public ProductCard ToCard(ShopUrls urls, DateTimeOffset now) =>
        new(Id, Handle, Title.For(), urls.Product(Handle), new Money(PriceMinor, Currency))
        {
            Subtitle = Subtitle.For(),
            Picture = urls.Picture(Cover, CoverAlt),
            CompareAt = CompareAtMinor is { } minor ? new Money(minor, Currency) : null,
            HasSeveralPrices = PriceToMinor > PriceMinor,
            IsAvailable = CanBuy,
            IsNew = now >= ListedAt && now - ListedAt <= New,
            VariantId = SoleVariantId,
        };
}
