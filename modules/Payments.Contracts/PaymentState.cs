namespace CommunityKit.Payments;

/// <summary>How a payment stands.</summary>
public enum PaymentState
{
    /// <summary>Recorded; the money has not come.</summary>
    Open,

    /// <summary>The money is here.</summary>
    Captured,

    /// <summary>The provider says that it will not come.</summary>
    Failed,

    /// <summary>Nobody waits for it any more.</summary>
    Closed,
}
