namespace CommunityKit.Pricing;

/// <summary>What a line costs. Immutable; minor units. <see cref="TotalMinor"/> = <see cref="GrossMinor"/> − <see cref="DiscountMinor"/> + added tax.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="ListUnitMinor">Price of one piece in the catalog.</param>
/// <param name="UnitMinor">Price of one piece for this buyer, before discounts.</param>
/// <param name="GrossMinor">Price of all pieces before discounts: by count, or by weight for goods priced by weight.</param>
/// <param name="DiscountMinor">Discounts on the line and its share of those on the whole order; 0 or more, at most the gross.</param>
/// <param name="TaxMinor">Tax on what remains, included or added.</param>
/// <param name="TotalMinor">What the buyer pays for the line; 0 or more.</param>
public sealed record QuoteLine(
    Guid LineId, Guid VariantId, int Quantity, long ListUnitMinor, long UnitMinor, long GrossMinor, long DiscountMinor, long TaxMinor, long TotalMinor)
{
    /// <summary>Tax rate in basis points: 1300 is 13 %.</summary>
    public int TaxBasisPoints { get; init; }

    /// <summary>Grams that the price was worked out from; null for goods priced by the piece.</summary>
    public int? Grams { get; init; }

    /// <summary>True while <see cref="Grams"/> is an estimate: the final price may be lower, and never exceeds <see cref="TotalMinor"/>.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>How the price came about, in the order in which it did.</summary>
    public IReadOnlyList<PriceStep> Steps { get; init; } = [];
}
