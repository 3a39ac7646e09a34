namespace CommunityKit.Cms.Comparing;

/// <summary>What became of a block.</summary>
public enum BlockChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It stands elsewhere and says the same.</summary>
    Moved,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It stands elsewhere and says something else.</summary>
    MovedAndChanged,
}
