namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>What the shop asks of the provider. One shape for all questions; <see cref="Question"/> says which members count.</summary>
internal sealed record BankCall(BankQuestion Question, Guid Payment)
{
    public long Amount { get; init; }

    public string Currency { get; init; } = "";

    public string Reference { get; init; } = "";

    public string ReturnUrl { get; init; } = "";

    public string ShopUrl { get; init; } = "";

    public DateTimeOffset? ExpiresAt { get; init; }

    public Guid? Refund { get; init; }
}
