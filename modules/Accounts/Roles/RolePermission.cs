namespace CommunityKit.Accounts.Roles;

/// <summary>A role has a permission. Stays when the permission's module is off, for the day it comes back.</summary>
internal sealed class RolePermission
{
    /// <summary>Key of the role.</summary>
    public string Role { get; set; } = "";

    /// <summary>Id of the permission.</summary>
    public string Permission { get; set; } = "";
}
