using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Views;

/// <summary>The price of a product or variant.</summary>
/// <param name="Price">Price, or the lowest of several.</param>
public sealed record PriceBlock(Money Price)
{
    /// <summary>Former or regular price, higher than <see cref="Price"/>; null when there is none.</summary>
    public Money? CompareAt { get; init; }

    /// <summary>True when <see cref="Price"/> is the lowest of several and no variant is chosen.</summary>
    public bool IsFrom { get; init; }
}
