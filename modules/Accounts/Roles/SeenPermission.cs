namespace CommunityKit.Accounts.Roles;

/// <summary>A permission that was declared once: its default roles have been given, and are never given again.</summary>
internal sealed class SeenPermission
{
    /// <summary>Id of the permission.</summary>
    public string Permission { get; set; } = "";
}
