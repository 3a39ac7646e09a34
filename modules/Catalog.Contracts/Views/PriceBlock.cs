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

    /// <summary>Price of a comparable amount; null where none is told.</summary>
    public UnitPrice? UnitPrice { get; init; }

    /// <summary>For goods by weight: what <see cref="Price"/> is for and what a piece costs; null for goods by the piece.</summary>
    public WeightNote? ByWeight { get; init; }
}
