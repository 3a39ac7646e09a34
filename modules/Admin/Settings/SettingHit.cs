namespace CommunityKit.Admin.Settings;

/// <summary>A setting that a search found.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">Its hint; null when it has none.</param>
/// <param name="Anchor">Id of its input on the section's page; empty for the section as a whole.</param>
public sealed record SettingHit(SettingsSection Section, string Label, string? Hint, string Anchor);
