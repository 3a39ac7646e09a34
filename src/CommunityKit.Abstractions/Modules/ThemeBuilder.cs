namespace CommunityKit.Modules;

/// <summary>Collects what a theme declares. Only the host derives from it, so members may be added in a minor version.</summary>
public abstract class ThemeBuilder
{
    internal ThemeBuilder(ModuleIdentity identity) => Identity = identity;

    /// <summary>Id, version and tenant of the theme that is being configured.</summary>
    public ModuleIdentity Identity { get; }

    /// <summary>Adds a stylesheet to every page of the shop, after the kit's own, in the CSS layer <c>theme</c>.</summary>
    /// <param name="asset">Path below the theme's <c>wwwroot</c>, with forward slashes, for example <c>plain.css</c>.</param>
    public abstract void Stylesheet(string asset);

    /// <summary>Settings of the theme; the form in the admin is generated from the type.</summary>
    /// <typeparam name="T">A class with a parameterless constructor whose values are the defaults.</typeparam>
    /// <param name="section">Key of the section, unique in the tenant; use the theme's id.</param>
    public abstract void Settings<T>(string section)
        where T : class, new();
}
