namespace CommunityKit.Host.Manager.Overview;

/// <summary>A feed of the site.</summary>
/// <param name="Name">Its address or folder, as in the site's settings.</param>
/// <param name="Packages">Module versions that it alone offers.</param>
internal sealed record FeedLine(string Name, int Packages);
