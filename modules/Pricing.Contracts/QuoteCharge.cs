namespace CommunityKit.Pricing;

/// <summary>A fee beside the goods. Immutable; minor units. <see cref="TotalMinor"/> = <see cref="GrossMinor"/> − <see cref="DiscountMinor"/> + added tax.</summary>
/// <param name="Kind">What it is for, such as <c>shipping</c>; a calculator's own kinds carry its module's prefix.</param>
/// <param name="GrossMinor">Fee before discounts.</param>
/// <param name="DiscountMinor">Discounts on it.</param>
/// <param name="TaxMinor">Tax on what remains, included or added.</param>
/// <param name="TotalMinor">What the buyer pays for it; 0 or more.</param>
public sealed record QuoteCharge(string Kind, long GrossMinor, long DiscountMinor, long TaxMinor, long TotalMinor)
{
    /// <summary>The kind of the fee for the way to the buyer.</summary>
    public const string Shipping = "shipping";

    /// <summary>Tax rate in basis points: 1300 is 13 %.</summary>
    public int TaxBasisPoints { get; init; }

    /// <summary>What it is called and how it came about.</summary>
    public IReadOnlyList<PriceStep> Steps { get; init; } = [];
}
