using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a menu on a page.</summary>
public sealed class MenuSettings
{
    /// <summary>Heading; empty for none.</summary>
    [StringLength(200)]
    public string Title { get; set; } = "";

    /// <summary>Name of the menu.</summary>
    [Required, StringLength(40)]
    public string Menu { get; set; } = "";
}
