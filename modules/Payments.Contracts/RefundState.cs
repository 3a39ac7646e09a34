namespace CommunityKit.Payments;

/// <summary>How a refund stands.</summary>
public enum RefundState
{
    /// <summary>Recorded; the provider is being asked, again and again if it does not answer.</summary>
    Pending,

    /// <summary>The provider has given it back.</summary>
    Done,

    /// <summary>The provider refuses; a person has to look at it.</summary>
    Refused,
}
