using CommunityKit.Events;

namespace CommunityKit.Media.Events;

/// <summary>An asset is gone from the library.</summary>
/// <param name="AssetId">The asset; events of one asset arrive in order.</param>
[EventName("media.asset-deleted.v1")]
public sealed record AssetDeleted(Guid AssetId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => AssetId.ToString();
}
