namespace CommunityKit.Media.Assets;

/// <summary>What a deletion led to.</summary>
internal enum DeleteOutcome
{
    /// <summary>It is gone now.</summary>
    Deleted,

    /// <summary>It was gone before.</summary>
    Gone,

    /// <summary>Something shows it: it stays.</summary>
    Used,
}
