using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Menus;

/// <summary>A menu in its form.</summary>
public sealed class MenuModel
{
    [MaxLength(30)]
    public IReadOnlyList<MenuLink> Links { get; set; } = [];

    public long Version { get; set; }
}
