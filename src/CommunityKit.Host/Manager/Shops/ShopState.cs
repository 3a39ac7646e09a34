namespace CommunityKit.Host.Manager.Shops;

/// <summary>How a shop stands at the moment.</summary>
internal enum ShopState
{
    /// <summary>Its modules run.</summary>
    Awake,

    /// <summary>Nobody visits it; the next visitor wakes it.</summary>
    Asleep,

    /// <summary>It could not be woken, or its database cannot be reached.</summary>
    Unavailable,

    /// <summary>The host runs in safe mode.</summary>
    Closed,
}
