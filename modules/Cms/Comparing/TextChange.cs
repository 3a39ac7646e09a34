namespace CommunityKit.Cms.Comparing;

/// <summary>What became of a piece of text.</summary>
public enum TextChange
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the older one only.</summary>
    Removed,

    /// <summary>In the newer one only.</summary>
    Added,
}
