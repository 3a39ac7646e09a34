namespace CommunityKit.Pricing.Shipping;

/// <summary>
/// What a way costs in a zone, from an amount of goods and a weight on. Of several rates for one way the one with the highest thresholds
/// that are reached counts: weight first.
/// </summary>
/// <param name="Way">Code of the way.</param>
/// <param name="FeeMinor">Fee, minor units.</param>
public sealed record ShippingRate(string Way, long FeeMinor)
{
    /// <summary>Goods must cost at least this much, minor units.</summary>
    public long FromMinor { get; init; }

    /// <summary>And weigh at least this many grams.</summary>
    public int FromGrams { get; init; }

    /// <summary>Weight that the fee covers (首重); what is heavier pays by steps. Of no matter without steps.</summary>
    public int IncludedGrams { get; init; }

    /// <summary>Length of a step (续重); 0 for a fee that does not grow.</summary>
    public int StepGrams { get; init; }

    /// <summary>Fee of each step that is begun, minor units.</summary>
    public long StepFeeMinor { get; init; }

    /// <summary>Free of charge when the goods cost at least this much, minor units; null for never.</summary>
    public long? FreeFromMinor { get; init; }

    /// <summary>Days to the door, the shorter; null when not promised.</summary>
    public int? DaysFrom { get; init; }

    /// <summary>Days to the door, the longer.</summary>
    public int? DaysTo { get; init; }

    public bool IsFree(long goodsMinor) => FreeFromMinor is { } free && goodsMinor >= free;

    public long FeeOf(long goodsMinor, long grams)
    {
        if (IsFree(goodsMinor))
        {
            return 0;
        }

        var above = grams - IncludedGrams;
        return StepGrams > 0 && above > 0 ? checked(FeeMinor + ((above + StepGrams - 1) / StepGrams * StepFeeMinor)) : FeeMinor;
    }
}
