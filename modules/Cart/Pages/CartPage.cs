using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Pages;

/// <summary>The cart. Immutable.</summary>
/// <param name="Lines">What is to be bought.</param>
/// <param name="Saved">What is saved for later.</param>
public sealed record CartPage(IReadOnlyList<CartLineView> Lines, IReadOnlyList<CartLineView> Saved)
{
    /// <summary>For the slots; null while nothing is to be bought.</summary>
    public CartContext? Context { get; init; }

    /// <summary>Coupon codes that were entered.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What could not be honoured, in the reader's language.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Fees, each with its reason.</summary>
    public IReadOnlyList<(string Label, Money Amount)> Charges { get; init; } = [];

    /// <summary>Sum of the lines before discounts.</summary>
    public Money Items { get; init; }

    /// <summary>All discounts.</summary>
    public Money Discount { get; init; }

    /// <summary>Tax in or on the total.</summary>
    public Money Tax { get; init; }

    /// <summary>True if tax is part of the prices.</summary>
    public bool IsTaxIncluded { get; init; } = true;

    /// <summary>What is to be paid.</summary>
    public Money Total { get; init; }

    /// <summary>What each person's part costs, the owner's first; empty unless it is shared.</summary>
    public IReadOnlyList<(string? Name, Money Amount)> Parts { get; init; } = [];

    /// <summary>Title of the line that was removed last and can be put back; null when there is none.</summary>
    public string? Removed { get; init; }

    /// <summary>How it is shared; null while it is not.</summary>
    public BasketShare? Share { get; init; }

    /// <summary>Address of the link for friends; null while there is none.</summary>
    public string? ShareUrl { get; init; }

    /// <summary>Most pieces of a line.</summary>
    public int MaxPieces { get; init; }

    public bool IsEmpty => Lines.Count == 0 && Saved.Count == 0;
}
