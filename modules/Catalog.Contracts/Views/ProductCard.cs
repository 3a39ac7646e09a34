using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Views;

/// <summary>A product in a list or row. Immutable.</summary>
/// <param name="Id">Id of the product.</param>
/// <param name="Handle">Last part of its address.</param>
/// <param name="Title">Title in the reader's language.</param>
/// <param name="Url">Address of its page, with the tenant's prefix.</param>
/// <param name="Price">Price, or the lowest of several.</param>
public sealed record ProductCard(Guid Id, string Handle, string Title, string Url, Money Price)
{
    /// <summary>One line below the title; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>First picture, or null.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Former or regular price of the variant that <see cref="Price"/> is from; null when there is none.</summary>
    public Money? CompareAt { get; init; }

    /// <summary>True when variants cost more than <see cref="Price"/>.</summary>
    public bool HasSeveralPrices { get; init; }

    /// <summary>True if any variant can be bought now.</summary>
    public bool IsAvailable { get; init; } = true;

    /// <summary>True when it was published within the last two weeks.</summary>
    public bool IsNew { get; init; }

    /// <summary>The only variant; null when there is a choice to make on the product page first.</summary>
    public Guid? VariantId { get; init; }

    /// <summary>What <see cref="Price"/> is for, for goods by weight: <c>500 g</c>; null for goods by the piece.</summary>
    public string? PriceIsPer { get; init; }

    /// <summary>Price of a comparable amount; null where none is told.</summary>
    public UnitPrice? UnitPrice { get; init; }

    /// <summary>True for the first cards of a page, whose pictures must not wait.</summary>
    public bool IsFirst { get; init; }
}
