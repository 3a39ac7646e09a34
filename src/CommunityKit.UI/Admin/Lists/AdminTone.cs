namespace CommunityKit.UI.Admin.Lists;

/// <summary>Colour of a tag or notice, in the admin and in the shop. Words always stand beside it.</summary>
public enum AdminTone
{
    /// <summary>Neutral.</summary>
    Plain,

    /// <summary>Live, done, in order.</summary>
    Good,

    /// <summary>Waiting, changed, soon.</summary>
    Warning,

    /// <summary>Failed, refused, off.</summary>
    Danger,

    /// <summary>For information.</summary>
    Info,

    /// <summary>In the shop's own colour, for offers and the like.</summary>
    Primary,
}
