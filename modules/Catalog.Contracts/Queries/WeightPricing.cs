namespace CommunityKit.Catalog.Queries;

/// <summary>
/// How goods that are priced by weight (catch-weight) are sold: ordered by the piece, priced by what the pieces weigh. The buyer pays at most
/// the price of the highest weight; the rest is given back after weighing. Immutable.
/// </summary>
/// <param name="PerGrams">The variant's price is for that many grams, for example 500.</param>
/// <param name="TypicalGrams">What a piece weighs usually.</param>
/// <param name="MaxGrams">What a piece weighs at most; it is charged up to this when ordered, and never above.</param>
public sealed record WeightPricing(int PerGrams, int TypicalGrams, int MaxGrams)
{
    /// <summary>Grams that some pieces are charged for: their final weight if known, but never more than the highest; else the highest.</summary>
    /// <param name="pieces">How many pieces.</param>
    /// <param name="finalGrams">What they weigh together; null before weighing.</param>
    public int GramsOf(int pieces, int? finalGrams) => Math.Min(finalGrams ?? int.MaxValue, checked(pieces * MaxGrams));

    /// <summary>Price of a weight, rounded half up to the minor unit.</summary>
    /// <param name="unitMinor">Price of <see cref="PerGrams"/>, minor units.</param>
    /// <param name="grams">The weight.</param>
    public long PriceOf(long unitMinor, int grams) => checked(((unitMinor * grams * 2) + PerGrams) / (PerGrams * 2L));
}
