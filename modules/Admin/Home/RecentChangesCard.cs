namespace CommunityKit.Admin.Home;

/// <summary>Who changed which settings lately.</summary>
/// <param name="Changes">Section, its path below the tenant's root, who and when; newest first.</param>
public sealed record RecentChangesCard(IReadOnlyList<(string Section, string Path, string By, DateTimeOffset At)> Changes);
