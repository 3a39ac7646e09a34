namespace CommunityKit.Orders.AfterSales;

/// <summary>What the buyer wants.</summary>
internal enum ReturnKind
{
    /// <summary>Money for goods that never came or that are not worth sending back.</summary>
    RefundOnly,

    /// <summary>The goods go back, then the money.</summary>
    ReturnAndRefund,

    /// <summary>The goods go back, another variant of the same product comes.</summary>
    Exchange,
}
