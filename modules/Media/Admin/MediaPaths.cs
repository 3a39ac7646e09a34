namespace CommunityKit.Media.Admin;

/// <summary>Addresses of the library's screens, below the tenant's root.</summary>
internal static class MediaPaths
{
    public const string Library = "admin/content/media";

    public static string Asset(Guid id) => $"/{Library}/{id:N}";
}
