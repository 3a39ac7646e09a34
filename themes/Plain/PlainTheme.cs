using CommunityKit.Theme.Plain.Look;

namespace CommunityKit.Theme.Plain;

/// <summary>The base look: calm surfaces, one accent, goods first. Accent, corners and width of the frame are settings.</summary>
public sealed class PlainTheme : ITheme
{
    /// <summary>Id of the theme and key of its settings.</summary>
    public const string Id = "communitykit.theme.plain";

    /// <inheritdoc />
    public void Configure(ThemeBuilder theme)
    {
        theme.Stylesheet("plain.css");
        theme.Settings<PlainLook>(Id);
    }
}
