using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a picture.</summary>
public sealed class PictureSettings
{
    /// <summary>Path of the picture in the file store.</summary>
    [ImagePath, Required, StringLength(300)]
    public string File { get; set; } = "";

    /// <summary>What it shows, for who cannot see it.</summary>
    [StringLength(300)]
    public string Alt { get; set; } = "";

    /// <summary>Line below it.</summary>
    [StringLength(300)]
    public string Caption { get; set; } = "";

    /// <summary>Where it leads: a path of the shop or an https address; empty for nowhere.</summary>
    [StringLength(1000)]
    public string Link { get; set; } = "";
}
