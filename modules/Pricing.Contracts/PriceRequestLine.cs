namespace CommunityKit.Pricing;

/// <summary>A line to be priced. Immutable.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record PriceRequestLine(Guid LineId, Guid VariantId, int Quantity)
{
    /// <summary>What all pieces really weigh, in grams, for goods priced by weight; null before they were weighed.</summary>
    public int? FinalGrams { get; init; }

    /// <summary>Unit price that was promised to the buyer and replaces all unit prices, minor units; null for the prices of the day.</summary>
    public long? PromisedUnitMinor { get; init; }

    /// <summary>What calculators of other modules need about this line, by names that they document.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
