namespace CommunityKit.PaymentSandbox.Webhooks;

/// <summary>A notice that the provider sends, or one that somebody sends in its name.</summary>
internal sealed record Webhook
{
    public Guid Id { get; init; }

    public Guid PaymentId { get; init; }

    public string Url { get; init; } = "";

    /// <summary>JSON as it is sent; signed when it leaves.</summary>
    public string Body { get; init; } = "";

    public bool IsForged { get; init; }

    public int Attempts { get; init; }

    /// <summary>HTTP status of the last attempt; 0 when nobody answered, null before the first.</summary>
    public int? Status { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }
}
