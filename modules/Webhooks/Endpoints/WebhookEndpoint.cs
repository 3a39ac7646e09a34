namespace CommunityKit.Webhooks.Endpoints;

/// <summary>A receiver of events.</summary>
internal sealed class WebhookEndpoint
{
    public const int MaxNote = 200;

    /// <summary>How long the old secret signs beside a new one.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public Guid Id { get; init; }

    public string Url { get; set; } = "";

    /// <summary>What it is for.</summary>
    public string? Note { get; set; }

    /// <summary>The types it wants, with spaces between; empty for all.</summary>
    public string Events { get; set; } = "";

    public bool IsActive { get; set; }

    /// <summary>Why it is off; null when it is on.</summary>
    public OffReason? OffReason { get; set; }

    public DateTimeOffset? OffAt { get; set; }

    /// <summary>Encrypted.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Encrypted; signs too until <see cref="PreviousUntil"/>.</summary>
    public string? PreviousSecret { get; set; }

    public DateTimeOffset? PreviousUntil { get; set; }

    /// <summary>When it last accepted something.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }

    public IReadOnlyList<string> EventTypes => SplitTypes(Events);

    public static bool Wants(string events, string type) => events.Length == 0 || SplitTypes(events).Contains(type, StringComparer.Ordinal);

    private static string[] SplitTypes(string events) => events.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
