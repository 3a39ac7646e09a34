namespace CommunityKit.Cms.Comments;

/// <summary>Something said about a draft, or an answer to it.</summary>
public sealed class Comment
{
    public const int MaxText = 2000;

    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    /// <summary>The comment that it answers; its own id for one that begins a thread.</summary>
    public Guid ThreadId { get; set; }

    /// <summary>What it is about; see <see cref="CommentAnchor"/>.</summary>
    public required string Anchor { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public Guid? ById { get; set; }

    /// <summary>When the thread that it begins was settled; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }
}
