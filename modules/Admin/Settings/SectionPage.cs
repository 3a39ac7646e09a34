using CommunityKit.Admin.Forms;
using CommunityKit.UI.Admin;

namespace CommunityKit.Admin.Settings;

/// <summary>A settings section, ready to show: the form, what can be tried, and who changed what.</summary>
/// <param name="Section">The section.</param>
/// <param name="Form">The form.</param>
/// <param name="Tests">What can be tried out, with the button's and the input's label.</param>
/// <param name="SetSecrets">Secrets that have a value: name and label.</param>
/// <param name="Changes">The latest changes.</param>
public sealed record SectionPage(
    SettingsSection Section,
    FormPage Form,
    IReadOnlyList<(SettingsTestDeclaration Test, string Label, string? Input)> Tests,
    IReadOnlyList<(string Name, string Label)> SetSecrets,
    IReadOnlyList<ChangeEntry> Changes);
