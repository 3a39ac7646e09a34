namespace CommunityKit.Cart.Adding;

/// <summary>What became of the wish to put something in.</summary>
public enum AddOutcome
{
    /// <summary>All of it went in.</summary>
    Added,

    /// <summary>Some of it went in: that is all there is, or all that a line may have.</summary>
    AddedFewer,

    /// <summary>Nothing more of it can go in.</summary>
    Full,

    /// <summary>It is sold out.</summary>
    SoldOut,

    /// <summary>It is not sold here, or not any more.</summary>
    Unknown,
}
