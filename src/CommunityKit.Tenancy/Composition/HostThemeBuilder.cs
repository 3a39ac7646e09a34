using CommunityKit.Data.Sections;
using CommunityKit.Modules;
using CommunityKit.Settings;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Records what a theme declares.</summary>
internal sealed class HostThemeBuilder(ModuleParts parts, DeclarationSet declarations) : ThemeBuilder(parts.Identity)
{
    public override void Stylesheet(string asset) => parts.Stylesheets.Add(asset);

    public override void Settings<T>(string section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        parts.Settings.Add(DeclaredSection.Of<T>(Identity.Id, section));
        declarations.Add(Identity, new SettingsDeclaration(section, typeof(T)));
    }
}
