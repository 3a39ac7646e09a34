namespace CommunityKit.UI.Views;

/// <summary>Paths of the page frames. Set <c>Layout = Layouts.Shop</c> or <c>Layouts.Admin</c> in <c>_ViewStart.cshtml</c>.</summary>
public static class Layouts
{
    /// <summary>Frame of the storefront; a theme ships its own at the same path.</summary>
    public const string Shop = "/Views/Shared/_Layout.cshtml";

    /// <summary>Frame of the admin; the admin module ships its own at the same path.</summary>
    public const string Admin = "/Views/Shared/_AdminLayout.cshtml";

    /// <summary>The bare frame for pages without navigation: sign in, errors.</summary>
    public const string Bare = "/Views/Shared/_BareLayout.cshtml";
}
