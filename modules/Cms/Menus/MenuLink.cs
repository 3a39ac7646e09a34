using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Menus;

/// <summary>A link of a menu.</summary>
public sealed class MenuLink
{
    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    /// <summary>Path within the shop, or an https address.</summary>
    [Required, StringLength(1000)]
    public string Url { get; set; } = "";
}
