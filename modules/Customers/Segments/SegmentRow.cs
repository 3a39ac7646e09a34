namespace CommunityKit.Customers.Segments;

/// <summary>One line of the list of segments.</summary>
internal sealed record SegmentRow(Guid Id, string Code, string Name, long Members);
