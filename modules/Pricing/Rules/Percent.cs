namespace CommunityKit.Pricing.Rules;

/// <summary>Parts of an amount in basis points (10000 is all of it), rounded half up to the minor unit.</summary>
public static class Percent
{
    public const int Whole = 10_000;

    public static long Of(long minor, int basisPoints) => (long)((((Int128)minor * basisPoints * 2) + Whole) / (Whole * 2));
}
