namespace CommunityKit.Cms.Menus;

/// <summary>A menu of the shop.</summary>
public sealed class Menu
{
    /// <summary>Stable name: small letters, digits and dashes; <c>main</c> and <c>footer</c> are shown by every theme.</summary>
    public required string Name { get; set; }

    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    /// <summary>Its links as JSON.</summary>
    public required string Links { get; set; }

    public long Version { get; set; }
}
