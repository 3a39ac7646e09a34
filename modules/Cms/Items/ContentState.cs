namespace CommunityKit.Cms.Items;

/// <summary>Where an item stands.</summary>
public enum ContentState
{
    /// <summary>Visitors see nothing of it.</summary>
    Draft,

    /// <summary>Live as it is in the editor.</summary>
    Live,

    /// <summary>Live, and changed in the editor since.</summary>
    Changed,

    /// <summary>Deleted; it can be brought back.</summary>
    Deleted,
}
