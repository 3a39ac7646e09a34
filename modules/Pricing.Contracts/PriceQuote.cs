using CommunityKit.Monetary;

namespace CommunityKit.Pricing;

/// <summary>
/// What a request costs, and why. Immutable. All amounts are minor units of <see cref="Currency"/>. It always holds:
/// <see cref="TotalMinor"/> = Σ <see cref="QuoteLine.TotalMinor"/> + Σ <see cref="QuoteCharge.TotalMinor"/>, and no total is negative.
/// </summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Lines">One per line of the request whose variant exists, in its order.</param>
/// <param name="Charges">Shipping and other fees.</param>
public sealed record PriceQuote(string Currency, IReadOnlyList<QuoteLine> Lines, IReadOnlyList<QuoteCharge> Charges)
{
    /// <summary>True if tax is part of the prices; false if it is added to them.</summary>
    public bool IsTaxIncluded { get; init; } = true;

    /// <summary>Taxes by rate, already in the totals.</summary>
    public IReadOnlyList<QuoteTax> Taxes { get; init; } = [];

    /// <summary>Limited things that the quote counts on and that must be taken when the order is placed.</summary>
    public IReadOnlyList<PriceClaim> Claims { get; init; } = [];

    /// <summary>What could not be honoured, for example a coupon that has expired.</summary>
    public IReadOnlyList<PriceProblem> Problems { get; init; } = [];

    /// <summary>Lines before discounts and added tax.</summary>
    public long ItemsMinor => Lines.Sum(line => line.GrossMinor);

    /// <summary>All discounts on lines and charges; 0 or more.</summary>
    public long DiscountMinor => Lines.Sum(line => line.DiscountMinor) + Charges.Sum(charge => charge.DiscountMinor);

    /// <summary>Tax, included or added.</summary>
    public long TaxMinor => Taxes.Sum(tax => tax.AmountMinor);

    /// <summary>What the buyer pays.</summary>
    public long TotalMinor => Lines.Sum(line => line.TotalMinor) + Charges.Sum(charge => charge.TotalMinor);

    /// <summary>What the buyer pays.</summary>
    public Money Total => new(TotalMinor, Currency);

    /// <summary>Stands for all amounts of the quote: equal if and only if buyer sees the same figures. 32 hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }
}
