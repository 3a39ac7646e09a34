namespace CommunityKit.UI.Admin.Lists;

/// <summary>Colour of a tag.</summary>
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
}
