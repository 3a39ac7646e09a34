using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for several pictures.</summary>
public sealed class GallerySettings
{
    /// <summary>The pictures in order.</summary>
    [MinLength(1), MaxLength(30)]
    public IReadOnlyList<GalleryPicture> Pictures { get; set; } = [];
}
