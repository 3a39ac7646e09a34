namespace CommunityKit.Settlement.Admin;

/// <summary>Which way a member's balance goes.</summary>
internal enum AdjustDirection
{
    /// <summary>Up.</summary>
    Add,

    /// <summary>Down.</summary>
    Take,
}
