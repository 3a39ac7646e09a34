namespace CommunityKit.Orders.AfterSales;

/// <summary>What follows from a reason.</summary>
internal static class ReturnReasons
{
    /// <summary>True if the shop has to answer for it.</summary>
    public static bool IsFaultOfShop(ReturnReason reason) =>
        reason is ReturnReason.NotAsDescribed or ReturnReason.Damaged or ReturnReason.Wrong or ReturnReason.Late or ReturnReason.NotReceived;

    /// <summary>True if what the buyer wants goes with the reason.</summary>
    public static bool Allows(ReturnReason reason, ReturnKind kind) => kind switch
    {
        ReturnKind.RefundOnly => reason is ReturnReason.NotReceived or ReturnReason.NotAsDescribed or ReturnReason.Damaged or ReturnReason.Wrong,
        _ => reason != ReturnReason.NotReceived,
    };
}
