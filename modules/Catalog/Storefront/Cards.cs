using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Views;

namespace CommunityKit.Catalog.Storefront;

/// <summary>Makes cards in the reader's language of what was read. One per request.</summary>
public sealed class Cards(ShopUrls urls, UnitPrices unitPrices, TimeProvider clock)
{
    private static readonly TimeSpan New = TimeSpan.FromDays(14);

    public ProductCard Of(CardRow row)
    {
        var now = clock.GetUtcNow();
        var price = new Money(row.PriceMinor, row.Currency);
        return new(row.Id, row.Handle, row.Title.For(), urls.Product(row.Handle), price)
        {
            Subtitle = row.Subtitle.For(),
            Picture = urls.Picture(row.Cover, row.CoverAlt),
            CompareAt = row.CompareAtMinor is { } minor ? new Money(minor, row.Currency) : null,
            HasSeveralPrices = row.PriceToMinor > row.PriceMinor,
            IsAvailable = row.CanBuy,
            IsNew = now >= row.ListedAt && now - row.ListedAt <= New,
            VariantId = row.SoleVariantId,
            PriceIsPer = row.PerGrams is { } grams ? unitPrices.Grams(grams) : null,
            UnitPrice = row.PerGrams is null ? unitPrices.Of(price, row.Content) : null,
        };
    }

    public IReadOnlyList<ProductCard> Of(IEnumerable<CardRow> rows) => [.. rows.Select(Of)];
}
