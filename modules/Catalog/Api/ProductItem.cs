using CommunityKit.Catalog.Storefront.Lists;

namespace CommunityKit.Catalog.Api;

/// <summary>A product in a list.</summary>
public sealed record ProductItem(Guid Id, string Handle, LocalizedText Title, LocalizedText Subtitle, Money Price)
{
    /// <summary>Price of the dearest variant.</summary>
    public Money PriceTo { get; init; }

    public Money? CompareAt { get; init; }

    /// <summary>True if any variant can be bought now.</summary>
    public bool Available { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    /// <summary>Path of the first picture in the file store.</summary>
    public string? Cover { get; init; }

    internal static ProductItem Of(CardRow row) => new(row.Id, row.Handle, row.Title, row.Subtitle, new Money(row.PriceMinor, row.Currency))
    {
        PriceTo = new Money(row.PriceToMinor, row.Currency),
        CompareAt = row.CompareAtMinor is { } minor ? new Money(minor, row.Currency) : null,
        Available = row.CanBuy,
        ListedAt = row.ListedAt,
        Cover = row.Cover,
    };
}
