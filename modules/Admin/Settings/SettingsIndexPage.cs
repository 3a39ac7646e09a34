namespace CommunityKit.Admin.Settings;

/// <summary>All settings sections by module, or what a search found in them.</summary>
/// <param name="Query">What is searched for; empty for the overview.</param>
/// <param name="Groups">Sections by module.</param>
/// <param name="Hits">Found settings.</param>
public sealed record SettingsIndexPage(
    string Query, IReadOnlyList<(string Module, IReadOnlyList<SettingsSection> Sections)> Groups, IReadOnlyList<SettingHit> Hits);
