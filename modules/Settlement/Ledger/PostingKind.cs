namespace CommunityKit.Settlement.Ledger;

/// <summary>Why money moved.</summary>
internal enum PostingKind
{
    /// <summary>A payment came and is kept until the order is completed.</summary>
    Captured,

    /// <summary>An order is completed: its money is the shop's.</summary>
    Completed,

    /// <summary>Money is to be given back.</summary>
    RefundOwed,

    /// <summary>Money was given back.</summary>
    Refunded,

    /// <summary>Staff added to a member's balance.</summary>
    ToppedUp,

    /// <summary>Staff took from a member's balance.</summary>
    TakenBack,

    /// <summary>A member paid with the balance.</summary>
    Spent,

    /// <summary>What was paid with the balance came back to it.</summary>
    ReturnedToBalance,
}
