namespace CommunityKit.Cms.Auditing;

/// <summary>Who did what, newest first.</summary>
public sealed record AuditPage
{
    /// <summary>Title of the item; null for all content.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the item's editor; null for all content.</summary>
    public string? Url { get; init; }

    /// <summary>Address of this page without a question.</summary>
    public required string Self { get; init; }

    public required AuditFilter Filter { get; init; }

    /// <summary>Who ever did something.</summary>
    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<AuditEntry> Entries { get; init; }

    /// <summary>Address of the next page; null on the last.</summary>
    public string? Next { get; init; }
}
