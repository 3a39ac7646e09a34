using CommunityKit.Cart.Pages;

namespace CommunityKit.Cart.Sharing;

/// <summary>A shared cart as a friend sees it. Immutable.</summary>
/// <param name="Path">Address of the page, with the tenant's prefix.</param>
public sealed record SharedPage(string Path)
{
    /// <summary>Name of the friend; null before joining.</summary>
    public string? Name { get; init; }

    /// <summary>What was wrong with the name; null when nothing was.</summary>
    public string? Problem { get; init; }

    /// <summary>The friend's own lines.</summary>
    public IReadOnlyList<CartLineView> Lines { get; init; } = [];

    /// <summary>What the friend's part costs.</summary>
    public Money Subtotal { get; init; }

    /// <summary>True while friends can only look.</summary>
    public bool IsLocked { get; init; }

    /// <summary>UTC instant at which the link ends.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Most pieces of a line.</summary>
    public int MaxPieces { get; init; }
}
