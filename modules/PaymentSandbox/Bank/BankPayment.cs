namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>A payment as the provider knows it.</summary>
internal sealed class BankPayment
{
    /// <summary>The shop's number of it.</summary>
    public Guid Id { get; init; }

    /// <summary>Leads to the cashier's page; whoever has it may decide.</summary>
    public string Token { get; init; } = "";

    public Money Amount { get; init; }

    public string Reference { get; init; } = "";

    public string ReturnUrl { get; init; } = "";

    /// <summary>Where the shop takes notices, without a slash at the end.</summary>
    public string ShopUrl { get; init; } = "";

    public BankState State { get; init; }

    public SandboxFault Fault { get; init; }

    public long PaidMinor { get; init; }

    /// <summary>The provider's own number; null before it is paid.</summary>
    public string? Number { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
