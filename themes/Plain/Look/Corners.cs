namespace CommunityKit.Theme.Plain.Look;

/// <summary>Roundness of corners.</summary>
public enum Corners
{
    /// <summary>Clearly round.</summary>
    Round,

    /// <summary>The kit's own.</summary>
    Soft,

    /// <summary>Nearly square.</summary>
    Straight,
}
