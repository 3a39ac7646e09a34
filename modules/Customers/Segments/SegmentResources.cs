namespace CommunityKit.Customers.Segments;

/// <summary>All segments of the shop.</summary>
internal sealed record SegmentResources(IReadOnlyList<SegmentResource> Items);
