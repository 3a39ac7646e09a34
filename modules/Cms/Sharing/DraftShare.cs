namespace CommunityKit.Cms.Sharing;

/// <summary>A link by which people without an account see a draft. The row holds no secret: the link is sealed with the shop's keys.</summary>
public sealed class DraftShare
{
    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public required string By { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When it was last opened, to the minute; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
