using System.Linq.Expressions;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>What is read of a product to show its card: one row of one table.</summary>
public sealed class CardRow
{
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
        PerGrams = p.PerGrams,
        ContentAmount = p.ContentAmount,
        ContentUnit = p.ContentUnit,
        ContentPer = p.ContentPer,
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

    /// <summary>The price is for that many grams; null for goods by the piece.</summary>
    public int? PerGrams { get; init; }

    public int? ContentAmount { get; init; }

    public ContentUnit? ContentUnit { get; init; }

    public int? ContentPer { get; init; }

    public Content? Content => ContentAmount is { } amount && ContentUnit is { } unit ? new Content(amount, unit, ContentPer ?? 0) : null;

    public bool CanBuy { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public Guid? SoleVariantId { get; init; }

    public string? Cover { get; init; }

    public LocalizedText CoverAlt { get; init; } = LocalizedText.Empty;
}
