namespace CommunityKit.UI.Admin;

/// <summary>The fixed top sections of the admin, owned by the kit so that every shop's admin reads the same.</summary>
public enum AdminSection
{
    /// <summary>Overview.</summary>
    Home,

    /// <summary>Pages, articles, media, menus.</summary>
    Content,

    /// <summary>Goods, categories, prices, stock.</summary>
    Catalog,

    /// <summary>Orders, payments, returns.</summary>
    Orders,

    /// <summary>Members, circles, notes, moderation.</summary>
    Community,

    /// <summary>Campaigns, coupons, groups, referral.</summary>
    Marketing,

    /// <summary>Stores, pickup, counter.</summary>
    Stores,

    /// <summary>Figures and exports.</summary>
    Reports,

    /// <summary>Settings, roles, modules.</summary>
    Settings,
}
