namespace CommunityKit.Media;

/// <summary>Permissions of the module.</summary>
internal static class MediaPermissions
{
    /// <summary>See, add, change and delete pictures and videos.</summary>
    public const string Manage = "media.manage";
}
