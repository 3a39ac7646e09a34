using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Pages;

/// <summary>A line as the page shows it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">Title of the product; the variant's id when the catalog does not know it any more.</param>
public sealed record CartLineView(BasketLine Line, string Title)
{
    /// <summary>Chosen values; may be empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>Address of the product page; null when it is not in the shop.</summary>
    public string? Url { get; init; }

    /// <summary>Address of its picture; null without one.</summary>
    public string? PictureUrl { get; init; }

    /// <summary>Price of one piece; null for lines without a price.</summary>
    public Money? Unit { get; init; }

    /// <summary>What the line costs; null for lines without a price.</summary>
    public Money? Total { get; init; }

    /// <summary>What it would cost without discounts; null when there are none.</summary>
    public Money? Before { get; init; }

    /// <summary>True while the price is an estimate by weight.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>How the price came about, step by step.</summary>
    public IReadOnlyList<CartStep> Steps { get; init; } = [];

    /// <summary>What stands in the way of buying it.</summary>
    public CartLineState State { get; init; }

    /// <summary>Pieces that can be bought; null when any number can.</summary>
    public int? Most { get; init; }

    /// <summary>List price of a piece when it was put in, if it is another now.</summary>
    public Money? SeenPrice { get; init; }

    /// <summary>List price of a piece now, if it was another.</summary>
    public Money? NowPrice { get; init; }

    /// <summary>Name of the friend who put it in; null for the owner.</summary>
    public string? AddedBy { get; init; }
}
