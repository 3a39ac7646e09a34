namespace CommunityKit.Pricing.Calculation;

/// <summary>A fee of a calculation. Amounts are minor units; changed through its <see cref="PriceSheet"/>.</summary>
public sealed class SheetCharge
{
    private readonly List<PriceStep> _steps;

    internal SheetCharge(string kind, long amountMinor, string taxClass, string calculator, PriceNote note)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amountMinor);
        Kind = kind;
        TaxClass = taxClass;
        GrossMinor = amountMinor;
        _steps = [new PriceStep(calculator, note, amountMinor, amountMinor)];
    }

    /// <summary>What it is for.</summary>
    public string Kind { get; }

    /// <summary>Tax class; empty to be taxed like the goods.</summary>
    public string TaxClass { get; }

    /// <summary>The fee before discounts.</summary>
    public long GrossMinor { get; }

    /// <summary>Discounts so far.</summary>
    public long DiscountMinor { get; private set; }

    /// <summary>What is left.</summary>
    public long NetMinor => GrossMinor - DiscountMinor;

    /// <summary>How it came about so far.</summary>
    public IReadOnlyList<PriceStep> Steps => _steps;

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
}
