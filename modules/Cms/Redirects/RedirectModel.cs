using System.ComponentModel.DataAnnotations;
using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Redirects;

/// <summary>A redirect in its form.</summary>
public sealed class RedirectModel
{
    [Required, StringLength(ContentItem.MaxPath)]
    public string From { get; set; } = "";

    [Required, StringLength(1000)]
    public string To { get; set; } = "";

    public bool IsPermanent { get; set; } = true;

    public long Version { get; set; }
}
