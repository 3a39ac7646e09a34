using CommunityKit.Texts;

namespace CommunityKit.Customers.Segments;

/// <summary>A group of members that staff put together.</summary>
internal sealed class Segment
{
    public const int MaxCode = 40;

    public Guid Id { get; init; }

    /// <summary>Short name for prices and offers; never changes.</summary>
    public string Code { get; init; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public long Version { get; set; }
}
