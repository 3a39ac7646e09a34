using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Menus;

/// <summary>A link in the form of its menu.</summary>
public sealed class MenuLinkRow
{
    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    /// <summary>Path within the shop, or an https address.</summary>
    [Required, StringLength(1000)]
    public string Url { get; set; } = "";

    /// <summary>True for one below the link in front of it.</summary>
    public bool IsBelow { get; set; }
}
