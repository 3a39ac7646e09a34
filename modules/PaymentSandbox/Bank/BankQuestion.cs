namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>What the shop asks.</summary>
internal enum BankQuestion
{
    /// <summary>Begin a payment.</summary>
    Start,

    /// <summary>How does it stand?</summary>
    Query,

    /// <summary>Give money back.</summary>
    Refund,
}
