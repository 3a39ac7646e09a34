namespace CommunityKit.Webhooks.Deliveries;

/// <summary>What is sent, the same for every endpoint.</summary>
internal sealed class WebhookMessage
{
    /// <summary>Id of the event.</summary>
    public Guid Id { get; init; }

    public string Type { get; init; } = "";

    /// <summary>JSON as it is sent.</summary>
    public string Body { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>What receivers know it by, however often it is sent.</summary>
    public static string WireId(Guid id) => $"msg_{id:N}";
}
