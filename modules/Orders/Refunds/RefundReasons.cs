using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Refunds;

/// <summary>Codes of why money is given back, told to providers and buyers.</summary>
internal static class RefundReasons
{
    /// <summary>It came after the order had been cancelled for not being paid.</summary>
    public const string Late = "order-lapsed";

    /// <summary>The order is cancelled.</summary>
    public const string Cancelled = "order-cancelled";

    public const string OutOfStock = "out-of-stock";

    /// <summary>It was paid already.</summary>
    public const string PaidTwice = "paid-twice";

    public const string WrongAmount = "wrong-amount";

    /// <summary>The goods weigh less than was paid for.</summary>
    public const string Weighed = "weighed";

    /// <summary>The order was changed and costs less.</summary>
    public const string Edited = "order-edited";

    /// <summary>Goods came back, or never came.</summary>
    public const string Returned = "returned";

    public static string Of(string cancelReason) => cancelReason switch
    {
        Reasons.OutOfStock => OutOfStock,
        Reasons.Unpaid => Late,
        _ => Cancelled,
    };
}
