using CommunityKit.Events;

namespace CommunityKit.Cms.Events;

/// <summary>An item is not live any more: taken down or deleted.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Type">Name of its content type.</param>
/// <param name="Culture">Its language.</param>
[EventName("cms.content-taken-down.v1")]
public sealed record ContentTakenDown(Guid ItemId, string Type, string Culture) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => ItemId.ToString("N");
}
