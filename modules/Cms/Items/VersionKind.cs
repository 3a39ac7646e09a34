namespace CommunityKit.Cms.Items;

/// <summary>Why a version is in the history.</summary>
public enum VersionKind
{
    /// <summary>An editor saved.</summary>
    Saved,

    /// <summary>An editor put it live.</summary>
    Published,

    /// <summary>An editor gave it a time.</summary>
    Scheduled,

    /// <summary>An editor brought an older version back.</summary>
    Restored,

    /// <summary>What one editor had typed when another went on.</summary>
    HandedOver,
}
