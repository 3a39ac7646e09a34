namespace CommunityKit.Cart.Baskets;

/// <summary>The row of a basket: one for each owner, lines and all, so that putting something in is one reading and one writing.</summary>
public sealed class BasketRow
{
    public Guid Id { get; init; }

    public Guid? MemberId { get; init; }

    public string? TokenHash { get; init; }

    public string Content { get; init; } = "{}";

    /// <summary>Pieces that are to be bought, for the header.</summary>
    public int Pieces { get; init; }

    /// <summary>Which link is open; null while the basket is not shared.</summary>
    public Guid? ShareId { get; init; }

    public DateTimeOffset? ShareUntil { get; init; }

    /// <summary>True while friends can only look.</summary>
    public bool IsLocked { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public long Version { get; init; }
}
