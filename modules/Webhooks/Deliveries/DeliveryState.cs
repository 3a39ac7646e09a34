namespace CommunityKit.Webhooks.Deliveries;

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    /// <summary>It will be tried.</summary>
    Pending,

    /// <summary>The receiver said 2xx.</summary>
    Delivered,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Its endpoint was switched off meanwhile; it leaves when that is on again.</summary>
    Held,
}
