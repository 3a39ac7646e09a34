namespace CommunityKit.Payments.Notices;

/// <summary>How a provider's word came.</summary>
internal enum NoticeChannel
{
    /// <summary>The provider sent it.</summary>
    Notice,

    /// <summary>The provider answered when it was asked.</summary>
    Query,

    /// <summary>A member of staff settled it.</summary>
    Staff,
}
