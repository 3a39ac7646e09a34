namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>How a payment stands at the provider.</summary>
internal enum BankState
{
    /// <summary>The buyer has not decided.</summary>
    Waiting,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Declined.</summary>
    Declined,
}
