namespace CommunityKit.Admin.Frame;

/// <summary>Ids of the permissions that the admin asks for.</summary>
internal static class AdminPermissions
{
    /// <summary>To enter the admin at all.</summary>
    public const string Access = "admin.access";

    /// <summary>To see and repair what runs behind the pages.</summary>
    public const string Activity = "admin.activity";

    /// <summary>To change settings; declared by the host, which owns the shop's own.</summary>
    public const string Settings = "shop.settings";
}
