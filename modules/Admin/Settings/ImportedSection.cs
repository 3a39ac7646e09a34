namespace CommunityKit.Admin.Settings;

/// <summary>A section as a settings file would make it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Before">The present values.</param>
/// <param name="After">The values of the file on top; secrets are the present ones.</param>
/// <param name="Version">Version of the present values.</param>
public sealed record ImportedSection(SettingsSection Section, object Before, object After, long Version);
