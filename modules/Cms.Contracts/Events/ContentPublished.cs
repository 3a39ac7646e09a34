using CommunityKit.Events;

namespace CommunityKit.Cms.Events;

/// <summary>A version of an item went live; also when another one was live before.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Type">Name of its content type.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Version">Number of the version.</param>
[EventName("cms.content-published.v1")]
public sealed record ContentPublished(Guid ItemId, string Type, string Culture, int Version) : DomainEvent
{
    /// <summary>Address of its page; null when it has none.</summary>
    public string? Path { get; init; }

    /// <inheritdoc />
    public override string OrderingKey => ItemId.ToString("N");
}
