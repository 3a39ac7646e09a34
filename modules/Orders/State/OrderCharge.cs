using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

/// <summary>A fee of an order. Minor units.</summary>
internal sealed class OrderCharge : IAmount
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public int Position { get; init; }

    public required string Kind { get; init; }

    public long GrossMinor { get; private set; }

    public long DiscountMinor { get; private set; }

    public long TaxMinor { get; private set; }

    public int TaxBasisPoints { get; private set; }

    public long TotalMinor { get; private set; }

    public long RefundedMinor { get; private set; }

    public IReadOnlyList<PriceStep> Steps { get; private set; } = [];

    public OrderCharge Priced(QuoteCharge quote)
    {
        GrossMinor = quote.GrossMinor;
        DiscountMinor = quote.DiscountMinor;
        TaxMinor = quote.TaxMinor;
        TaxBasisPoints = quote.TaxBasisPoints;
        TotalMinor = quote.TotalMinor;
        Steps = quote.Steps;
        return this;
    }

    public QuoteCharge ToQuote() => new(Kind, GrossMinor, DiscountMinor, TaxMinor, TotalMinor) { TaxBasisPoints = TaxBasisPoints, Steps = Steps };

    public void GiveBack(long amountMinor, int pieces) => RefundedMinor += amountMinor;
}
