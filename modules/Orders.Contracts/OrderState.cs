namespace CommunityKit.Orders;

/// <summary>How an order stands as a whole; what happened to single pieces is on its lines.</summary>
public enum OrderState
{
    /// <summary>Placed; stock and offers are held until the time limit, the money has not come.</summary>
    AwaitingPayment,

    /// <summary>Paid; nothing has left yet.</summary>
    Paid,

    /// <summary>Some pieces have left, some have not.</summary>
    PartiallyShipped,

    /// <summary>Everything that is to be sent has left.</summary>
    Shipped,

    /// <summary>Everything that was sent has arrived. The clock for returns runs.</summary>
    Delivered,

    /// <summary>The time for returns without a reason is over, or everything was returned.</summary>
    Completed,

    /// <summary>Ended before anything left: by the buyer, the shop, or because the money did not come in time.</summary>
    Cancelled,
}
