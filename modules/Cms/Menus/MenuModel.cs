using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Menus;

/// <summary>A menu in its form.</summary>
public sealed class MenuModel
{
    [Required, StringLength(40), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string Name { get; set; } = "";

    [MaxLength(60)]
    public IReadOnlyList<MenuLinkRow> Links { get; set; } = [];

    public long Version { get; set; }
}
