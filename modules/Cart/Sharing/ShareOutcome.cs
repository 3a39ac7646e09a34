namespace CommunityKit.Cart.Sharing;

/// <summary>What became of a friend's step.</summary>
public enum ShareOutcome
{
    Done,

    /// <summary>The link has ended, was revoked, or the cart became an order.</summary>
    Ended,

    /// <summary>The owner lets nobody change anything any more.</summary>
    Locked,

    /// <summary>No more friends fit in.</summary>
    Crowded,
}
