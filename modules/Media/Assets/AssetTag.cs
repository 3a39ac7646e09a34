namespace CommunityKit.Media.Assets;

/// <summary>A word on an asset.</summary>
internal sealed class AssetTag
{
    public Guid AssetId { get; init; }

    public required string Tag { get; init; }
}
