using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a video of the media library.</summary>
public sealed class VideoSettings
{
    /// <summary>Address of the video in the library, such as <c>/media/…/film.mp4</c>.</summary>
    [Required, StringLength(300), RegularExpression("^/media/[0-9a-f]{32}/[^/]+$")]
    public string Video { get; set; } = "";

    /// <summary>What it shows, for who cannot see it.</summary>
    [Required, StringLength(300)]
    public string Alt { get; set; } = "";

    /// <summary>Picture that stands for it until it plays; empty for the library's.</summary>
    [ImagePath, StringLength(300)]
    public string Poster { get; set; } = "";

    /// <summary>Line below it.</summary>
    [StringLength(300)]
    public string Caption { get; set; } = "";

    /// <summary>What is said in it, for who cannot hear it, Markdown; may be empty.</summary>
    [Field(Input = FieldInput.Markdown), StringLength(20_000)]
    public string Transcript { get; set; } = "";
}
