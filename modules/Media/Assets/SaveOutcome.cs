namespace CommunityKit.Media.Assets;

/// <summary>What a change of facts led to.</summary>
internal enum SaveOutcome
{
    /// <summary>It is saved.</summary>
    Saved,

    /// <summary>Somebody else changed or deleted it.</summary>
    Stale,

    /// <summary>There is no such folder.</summary>
    NoFolder,

    /// <summary>There is no such picture.</summary>
    NoPoster,
}
