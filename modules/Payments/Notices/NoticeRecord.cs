namespace CommunityKit.Payments.Notices;

/// <summary>A row of <c>pay_notice</c>: what was said, how often, and what was made of it. Never the words themselves.</summary>
internal sealed class NoticeRecord
{
    public Guid Id { get; init; }

    public string Provider { get; init; } = "";

    /// <summary>Null when it is about no payment of ours, and for forged ones, which say what they like.</summary>
    public Guid? PaymentId { get; init; }

    public NoticeChannel Channel { get; init; }

    /// <summary>SHA-256 over the raw bytes, hex.</summary>
    public string Hash { get; init; } = "";

    public int Size { get; init; }

    public NoticeVerdict Verdict { get; init; }

    public PaymentState? Claimed { get; init; }

    public long? AmountMinor { get; init; }

    public string? AmountCurrency { get; init; }

    public string? TransactionNumber { get; init; }

    public string? Reason { get; init; }

    /// <summary>How often the same bytes came to the same end.</summary>
    public int Times { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public Money? Amount => AmountMinor is { } minor && AmountCurrency is { } currency ? new Money(minor, currency) : null;
}
