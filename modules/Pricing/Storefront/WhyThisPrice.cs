namespace CommunityKit.Pricing.Storefront;

/// <summary>Why a product costs what it costs for this visitor.</summary>
public sealed record WhyThisPrice
{
    /// <summary>What the visitor pays instead of the list price; null when that is what is paid.</summary>
    public Money? Price { get; init; }

    public Money? ListPrice { get; init; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When the price ends; null without an end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Pieces left at the price; null without a limit.</summary>
    public int? Left { get; init; }

    /// <summary>Prices for several pieces.</summary>
    public IReadOnlyList<(int From, Money Price)> Tiers { get; init; } = [];

    /// <summary>Price by weight, such as <c>¥6 / 500 g</c>; empty for goods priced by the piece.</summary>
    public IReadOnlyList<string> UnitPrices { get; init; } = [];

    public bool IsEmpty => Price is null && Tiers.Count == 0;
}
