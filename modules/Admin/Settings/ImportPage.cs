namespace CommunityKit.Admin.Settings;

/// <summary>What importing a settings file would change.</summary>
/// <param name="Json">The file's text, to be sent again when the user agrees.</param>
/// <param name="Changes">Sections that would change, and how.</param>
/// <param name="Problems">What cannot be used.</param>
public sealed record ImportPage(
    string Json, IReadOnlyList<(SettingsSection Section, IReadOnlyList<ChangedField> Fields)> Changes, IReadOnlyList<string> Problems);
