using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Paths;

/// <summary>What an address answers.</summary>
public enum PathState
{
    /// <summary>The page.</summary>
    Live,

    /// <summary>The item stands elsewhere now: the way there.</summary>
    Old,

    /// <summary>The item was taken down.</summary>
    Gone,
}
