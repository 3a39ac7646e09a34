using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Settings;

/// <summary>The settings sections of this shop, those of the host first, then by module. One per runtime. Thread-safe.</summary>
public sealed class SettingsSections(IDeclarations<SettingsDeclaration> declared, FormShapes shapes, Words words)
{
    /// <summary>All sections in order.</summary>
    public IReadOnlyList<SettingsSection> All { get; } =
    [
        .. declared.All
            .DistinctBy(section => section.Value.Section, StringComparer.OrdinalIgnoreCase)
            .Select(section => new SettingsSection(section, shapes.Of(section.Value.Type), words.Of(section.Module.Id))),
    ];

    /// <summary>The section with this key, or null.</summary>
    public SettingsSection? Find(string? key) => All.FirstOrDefault(section => section.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
