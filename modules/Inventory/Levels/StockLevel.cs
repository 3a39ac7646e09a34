namespace CommunityKit.Inventory.Levels;

/// <summary>Stock of a variant at a location. Changed through <see cref="LevelTable"/> only.</summary>
public sealed class StockLevel
{
    public Guid VariantId { get; init; }

    public Guid LocationId { get; init; }

    /// <summary>Pieces that lie there, promised ones among them.</summary>
    public int OnHand { get; init; }

    /// <summary>Pieces of them that are promised to somebody.</summary>
    public int Reserved { get; init; }

    /// <summary>Pieces that are kept back from sale.</summary>
    public int Safety { get; init; }

    /// <summary>Pieces that may be sold beyond what is there.</summary>
    public int Overdraw { get; init; }

    /// <summary>UTC instant from which <see cref="Overdraw"/> counts as 0; null for never.</summary>
    public DateTimeOffset? OverdrawUntil { get; init; }

    /// <summary>Pieces that are promised although they are not there.</summary>
    public int PromisedShort { get; init; }

    /// <summary>Pieces that can be promised now; may be below zero.</summary>
    public int SellableAt(DateTimeOffset now) => OnHand - Reserved - Safety + (OverdrawUntil is { } end && end <= now ? 0 : Overdraw);
}
