using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;

namespace CommunityKit.Cms.Blocks;

/// <summary>A picture of a gallery.</summary>
public sealed class GalleryPicture
{
    /// <summary>Path of the picture in the file store.</summary>
    [ImagePath, Required, StringLength(300)]
    public string File { get; set; } = "";

    /// <summary>What it shows, for who cannot see it.</summary>
    [StringLength(300)]
    public string Alt { get; set; } = "";
}
