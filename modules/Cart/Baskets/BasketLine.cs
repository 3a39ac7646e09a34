namespace CommunityKit.Cart.Baskets;

/// <summary>A line of a basket.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record BasketLine(Guid Id, Guid VariantId, int Quantity)
{
    /// <summary>What other modules need to know about the line.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Friend who put it into a shared basket; null for the owner.</summary>
    public Guid? FriendId { get; init; }

    /// <summary>True for what is saved for later.</summary>
    public bool IsSaved { get; init; }

    /// <summary>List price of a piece when it was put in, minor units.</summary>
    public long SeenMinor { get; init; }

    /// <summary>ISO 4217 code of <see cref="SeenMinor"/>.</summary>
    public string SeenCurrency { get; init; } = "";

    /// <summary>True if the other line asks for the same thing: same variant, same inputs, same person, same place.</summary>
    public bool IsSameAs(BasketLine other) =>
        VariantId == other.VariantId && FriendId == other.FriendId && IsSaved == other.IsSaved && Inputs.Count == other.Inputs.Count
        && Inputs.All(pair => other.Inputs.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
