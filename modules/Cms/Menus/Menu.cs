namespace CommunityKit.Cms.Menus;

/// <summary>A menu of the shop.</summary>
public sealed class Menu
{
    /// <summary>Name of the menu at the foot of every page.</summary>
    public const string Footer = "footer";

    /// <summary>Where it stands.</summary>
    public required string Name { get; set; }

    /// <summary>Its links as JSON.</summary>
    public required string Links { get; set; }

    public long Version { get; set; }
}
