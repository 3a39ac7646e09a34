using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>From an amount of goods on, so much off.</summary>
/// <param name="MinimumMinor">What the goods must cost at least, minor units, more than 0.</param>
/// <param name="OffMinor">Amount off; 0 when <paramref name="BasisPoints"/> is set.</param>
/// <param name="BasisPoints">Part off: 1000 is 10 %; 0 when <paramref name="OffMinor"/> is set.</param>
public sealed record ReductionStep(long MinimumMinor, long OffMinor, int BasisPoints)
{
    public long OffOf(long netMinor, bool repeats) =>
        BasisPoints > 0 ? Percent.Of(netMinor, BasisPoints) : repeats ? checked(netMinor / MinimumMinor * OffMinor) : OffMinor;
}
