namespace CommunityKit.Cart;

/// <summary>A line of a cart. Immutable.</summary>
/// <param name="Id">Id of the line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record CartSnapshotLine(Guid Id, Guid VariantId, int Quantity)
{
    /// <summary>Name of the friend who put it into a shared cart; null for the owner's own lines.</summary>
    public string? AddedBy { get; init; }

    /// <summary>What calculators and order participants of other modules need about the line, by names that they document.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
