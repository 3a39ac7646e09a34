namespace CommunityKit.Cart;

/// <summary>Something to put into a cart.</summary>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record CartAddition(Guid VariantId, int Quantity)
{
    /// <summary>What calculators and order participants of other modules need about the line, by names that they document.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
