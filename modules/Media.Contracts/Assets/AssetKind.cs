namespace CommunityKit.Media.Assets;

/// <summary>What an asset is, told by its content.</summary>
public enum AssetKind
{
    /// <summary>JPEG, PNG, WebP, AVIF or GIF.</summary>
    Picture,

    /// <summary>MP4 or WebM.</summary>
    Video,
}
