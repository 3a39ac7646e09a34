namespace CommunityKit.Pricing;

/// <summary>Something that the quote could not honour.</summary>
/// <param name="Code">Stable code, for example <c>coupon-expired</c> or <c>variant-unknown</c>.</param>
/// <param name="Note">What is wrong and what helps, for the buyer.</param>
public sealed record PriceProblem(string Code, PriceNote Note)
{
    /// <summary>What it is about: a coupon code or the id of a line; null for the whole.</summary>
    public string? Subject { get; init; }
}
