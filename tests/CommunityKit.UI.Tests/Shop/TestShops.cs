using CommunityKit.Texts;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;

namespace CommunityKit.UI.Tests.Shop;

internal static class TestShops
{
    /// <summary>A shop with a name, a navigation and an admin menu that everyone may see.</summary>
    public static void Sample(TestShopSetup setup)
    {
        setup.Shop.Name = LocalizedText.Of("zh-CN", "芽芽母婴").With("en", "Yaya baby");
        setup.Shop.Tagline = LocalizedText.Of("zh-CN", "社群好物").With("en", "Good things, together");
        setup.Shop.Footer = LocalizedText.Of("zh-CN", "七天无理由退货 · 客服 9:00–21:00").With("en", "Returns within seven days · help 9:00–21:00");
        Navigation(setup, "community", "/notes", "newspaper", "社区", "Community", onTabBar: true);
        Navigation(setup, "groups", "/groups", "users", "拼团", "Groups", onTabBar: true);
        Navigation(setup, "points", "/points", "coins", "积分", "Points", onTabBar: true);
        Navigation(setup, "stores", "/stores", "store", "门店", "Stores", onTabBar: false);
        Navigation(setup, "me", "/me", "user", "我的", "Me", onTabBar: true);
        Menu(setup, AdminSection.Content, "pages", "/ck/gallery/admin", "file-text", "页面与专题", "Pages");
        Menu(setup, AdminSection.Content, "media", "/admin/media", "image", "媒体库", "Media");
        Menu(setup, AdminSection.Catalog, "products", "/admin/products", "package", "商品", "Products");
        Menu(setup, AdminSection.Orders, "orders", "/admin/orders", "receipt", "订单", "Orders");
        Menu(setup, AdminSection.Settings, "modules", "/admin/modules", "puzzle", "模块", "Modules");
        setup.HasPermissions = true;
        setup.Services = services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
            .AddSingleton<CommunityKit.Permissions.IPermissionEvaluator, EveryoneMay>(services);
    }

    private static void Navigation(TestShopSetup setup, string key, string path, string icon, string chinese, string english, bool onTabBar)
    {
        Words(setup, "nav." + key, chinese, english);
        setup.Declare(TestViewOwners.TestModule, new NavigationItem("nav." + key, path) { Icon = icon, OnTabBar = onTabBar });
    }

    private static void Menu(TestShopSetup setup, AdminSection section, string key, string path, string icon, string chinese, string english)
    {
        Words(setup, "menu." + key, chinese, english);
        setup.Declare(TestViewOwners.TestModule, new AdminMenuItem(section, "menu." + key, path, "any") { Icon = icon });
    }

    private static void Words(TestShopSetup setup, string key, string chinese, string english)
    {
        setup.Texts.Set(TestViewOwners.TestModule, "zh-CN", key, chinese);
        setup.Texts.Set(TestViewOwners.TestModule, "en", key, english);
    }
}
