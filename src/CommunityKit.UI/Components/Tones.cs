using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.UI.Components;

internal static class Tones
{
    /// <summary>Ending of the CSS class of a tone.</summary>
    public static string Modifier(this AdminTone tone) => tone switch
    {
        AdminTone.Good => "good",
        AdminTone.Warning => "warning",
        AdminTone.Danger => "danger",
        AdminTone.Info => "info",
        AdminTone.Primary => "primary",
        _ => "plain",
    };

    /// <summary>Icon that says the same without colour.</summary>
    public static string Icon(this AdminTone tone) => tone switch
    {
        AdminTone.Good => "circle-check",
        AdminTone.Warning => "triangle-alert",
        AdminTone.Danger => "circle-alert",
        _ => "info",
    };
}
