namespace CommunityKit.Customers.Segments;

/// <summary>A segment.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the caller's language.</param>
internal sealed record SegmentResource(string Code, string Name);
