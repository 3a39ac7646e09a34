namespace CommunityKit.Pricing.Api;

/// <summary>What a fee costs.</summary>
public sealed record QuoteAnswerCharge(string Kind, long TotalMinor)
{
    public long GrossMinor { get; init; }

    public long DiscountMinor { get; init; }

    public long TaxMinor { get; init; }

    public IReadOnlyList<QuoteAnswerStep> Steps { get; init; } = [];
}
