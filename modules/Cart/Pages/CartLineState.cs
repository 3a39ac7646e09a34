namespace CommunityKit.Cart.Pages;

/// <summary>What stands in the way of buying a line.</summary>
public enum CartLineState
{
    /// <summary>Nothing.</summary>
    Fine,

    /// <summary>It is not there and is delivered later.</summary>
    Backorder,

    /// <summary>Fewer pieces are left than are wanted.</summary>
    TooMany,

    /// <summary>It is sold out.</summary>
    SoldOut,

    /// <summary>It is not sold here any more.</summary>
    Gone,
}
