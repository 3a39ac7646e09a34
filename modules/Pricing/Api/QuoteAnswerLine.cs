namespace CommunityKit.Pricing.Api;

/// <summary>What a line costs.</summary>
public sealed record QuoteAnswerLine(Guid LineId, Guid VariantId, int Quantity, long TotalMinor)
{
    public long ListUnitMinor { get; init; }

    public long UnitMinor { get; init; }

    public long GrossMinor { get; init; }

    public long DiscountMinor { get; init; }

    public long TaxMinor { get; init; }

    public int TaxBasisPoints { get; init; }

    public int? Grams { get; init; }

    public bool IsEstimate { get; init; }

    public IReadOnlyList<QuoteAnswerStep> Steps { get; init; } = [];
}
