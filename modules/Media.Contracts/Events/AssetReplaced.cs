using CommunityKit.Events;

namespace CommunityKit.Media.Events;

/// <summary>The content behind an address of the library is another one. Pages that name the version have to be made anew.</summary>
/// <param name="AssetId">The asset; events of one asset arrive in order.</param>
[EventName("media.asset-replaced.v1")]
public sealed record AssetReplaced(Guid AssetId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => AssetId.ToString();
}
