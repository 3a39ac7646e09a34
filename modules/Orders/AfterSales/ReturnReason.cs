namespace CommunityKit.Orders.AfterSales;

/// <summary>Why the buyer is not content.</summary>
internal enum ReturnReason
{
    /// <summary>No reason is needed within the days that the law gives.</summary>
    NoReason,

    NotAsDescribed,

    Damaged,

    Wrong,

    Late,

    NotReceived,

    Other,
}
