using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Theme.Plain.Look;

/// <summary>What a shop may choose about the theme. Colours come in sets whose contrast is known, never free.</summary>
public sealed class PlainLook
{
    /// <summary>Colour of buttons, prices and the current page.</summary>
    [EnumDataType(typeof(Accent))]
    public Accent Accent { get; set; } = Accent.Terracotta;

    /// <summary>How round cards, buttons and fields are.</summary>
    [EnumDataType(typeof(Corners))]
    public Corners Corners { get; set; } = Corners.Soft;

    /// <summary>True to show the shop's sentence above the header.</summary>
    public bool ShowTagline { get; set; } = true;
}
