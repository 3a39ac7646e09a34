namespace CommunityKit.Cms.Menus;

/// <summary>A menu of the shop.</summary>
public sealed class Menu
{
    /// <summary>Name of the menu beside the main navigation.</summary>
    public const string Header = "header";

    /// <summary>Name of the menu at the foot of every page.</summary>
    public const string Footer = "footer";

    /// <summary>The menus that the frame of every page shows; all others stand where a block shows them.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [Header, Footer];

    /// <summary>Where it stands.</summary>
    public required string Name { get; set; }

    /// <summary>Its links as JSON.</summary>
    public required string Links { get; set; }

    public long Version { get; set; }
}
