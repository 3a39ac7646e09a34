namespace CommunityKit.Customers.Segments;

/// <summary>A member in a segment.</summary>
internal sealed class SegmentMember
{
    public Guid SegmentId { get; init; }

    public Guid MemberId { get; init; }

    public DateTimeOffset AddedAt { get; init; }
}
