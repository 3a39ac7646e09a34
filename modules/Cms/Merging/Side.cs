namespace CommunityKit.Cms.Merging;

/// <summary>Whose of two edits.</summary>
public enum Side
{
    /// <summary>That of who saves now.</summary>
    Mine,

    /// <summary>That of who saved before.</summary>
    Theirs,
}
