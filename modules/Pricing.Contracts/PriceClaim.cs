namespace CommunityKit.Pricing;

/// <summary>
/// A limited thing that a quote counts on: a use of a coupon, pieces of a flash sale, points. Whoever keeps the limit takes it when the
/// order is placed, inside the same transaction.
/// </summary>
/// <param name="Kind">Kind of thing; a module's own kinds carry its prefix.</param>
/// <param name="Key">Which one, by the id its keeper knows.</param>
/// <param name="Amount">How much: uses, pieces or minor units.</param>
public sealed record PriceClaim(string Kind, string Key, long Amount)
{
    /// <summary>Line that it is for; null for the whole order.</summary>
    public Guid? LineId { get; init; }
}
