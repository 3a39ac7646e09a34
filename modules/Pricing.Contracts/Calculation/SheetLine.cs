using CommunityKit.Catalog.Queries;

namespace CommunityKit.Pricing.Calculation;

/// <summary>A line of a calculation. Amounts are minor units; changed through its <see cref="PriceSheet"/>.</summary>
public sealed class SheetLine
{
    private readonly List<PriceStep> _steps = [];
    private long _someMinor;
    private int _some;

    /// <summary>A line at its promised price if it has one, else at its list price.</summary>
    /// <param name="request">The line of the request.</param>
    /// <param name="facts">What the catalog says of the variant.</param>
    public SheetLine(PriceRequestLine request, VariantFacts facts)
    {
        Request = request;
        Facts = facts;
        UnitMinor = request.PromisedUnitMinor ?? facts.Price.Minor;
        Recalculate();
    }

    /// <summary>The line of the request.</summary>
    public PriceRequestLine Request { get; }

    /// <summary>What the catalog says of the variant.</summary>
    public VariantFacts Facts { get; }

    /// <summary>Price of one piece for this buyer; of the pieces without a price of their own.</summary>
    public long UnitMinor { get; private set; }

    /// <summary>True if the price of a piece was promised to the buyer: unit prices set by calculators have no effect.</summary>
    public bool IsPromised => Request.PromisedUnitMinor is not null;

    /// <summary>Grams that the price is worked out from; null for goods priced by the piece.</summary>
    public int? Grams => Facts.ByWeight is { } weight ? weight.GramsOf(Request.Quantity, Request.FinalGrams) : null;

    /// <summary>Price of all pieces before discounts.</summary>
    public long GrossMinor { get; private set; }

    /// <summary>Discounts so far.</summary>
    public long DiscountMinor { get; private set; }

    /// <summary>What is left: gross less discounts.</summary>
    public long NetMinor => GrossMinor - DiscountMinor;

    /// <summary>How the price came about so far.</summary>
    public IReadOnlyList<PriceStep> Steps => _steps;

    internal void SetUnit(long unitMinor, string calculator, PriceNote note)
    {
        EnsureChangeable(unitMinor);
        if (IsPromised)
        {
            return;
        }

        var before = GrossMinor;
        UnitMinor = unitMinor;
        _some = 0;
        _someMinor = 0;
        Recalculate();
        _steps.Add(new PriceStep(calculator, note, GrossMinor - before, NetMinor));
    }

    internal void SetUnitOfSome(int pieces, long unitMinor, string calculator, PriceNote note)
    {
        EnsureChangeable(unitMinor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pieces);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces, Request.Quantity);
        if (Facts.ByWeight is not null)
        {
            throw new InvalidOperationException("Goods priced by weight have one price for all pieces.");
        }

        if (IsPromised)
        {
            return;
        }

        var before = GrossMinor;
        _some = pieces;
        _someMinor = checked(pieces * unitMinor);
        Recalculate();
        _steps.Add(new PriceStep(calculator, note, GrossMinor - before, NetMinor));
    }

    internal long Discount(long amountMinor, string calculator, PriceNote note)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amountMinor);
        var taken = Math.Min(amountMinor, NetMinor);
        if (taken > 0)
        {
            DiscountMinor += taken;
            _steps.Add(new PriceStep(calculator, note, -taken, NetMinor));
        }

        return taken;
    }

    private void EnsureChangeable(long unitMinor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unitMinor);
        if (DiscountMinor > 0)
        {
            throw new InvalidOperationException("The price of a piece is set before discounts; declare the calculator for an earlier stage.");
        }
    }

    private void Recalculate() => GrossMinor = Facts.ByWeight is { } weight
        ? weight.PriceOf(UnitMinor, Grams!.Value)
        : checked(_someMinor + ((Request.Quantity - _some) * UnitMinor));
}
