namespace CommunityKit.Modules;

/// <summary>
/// The one class of a theme package. Most of a theme is views: a <c>.cshtml</c> at the path of a declared view overrides it.
/// </summary>
/// <remarks>
/// A theme has no services, endpoints or tables. The model type of every view it overrides is compared with the type that
/// the owning module declared, by <c>ck verify</c> and again when the tenant is built.
/// </remarks>
public interface ITheme
{
    /// <summary>Declares what the theme brings besides its views. Called once per tenant runtime.</summary>
    /// <param name="theme">Collects the declarations; do not keep it.</param>
    void Configure(ThemeBuilder theme);
}
