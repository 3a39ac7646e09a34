using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a video.</summary>
/// <param name="Url">Address of the file; it answers ranges.</param>
/// <param name="ContentType">Its MIME type.</param>
/// <param name="Alt">What it shows.</param>
public sealed record VideoBlock(string Url, string ContentType, string Alt)
{
    /// <summary>Address of the picture that stands for it; null for none.</summary>
    public string? PosterUrl { get; init; }

    /// <summary>Line below it; may be empty.</summary>
    public string Caption { get; init; } = "";

    /// <summary>What is said in it; null for nothing.</summary>
    public IHtmlContent? Transcript { get; init; }
}
