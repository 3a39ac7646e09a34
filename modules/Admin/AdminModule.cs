using CommunityKit.Admin.Data;
using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.Admin.Home;
using CommunityKit.Admin.Lists;
using CommunityKit.Admin.Palette;
using CommunityKit.Admin.Settings;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin;

/// <summary>
/// The admin: its frame, the first page, the lists and forms that modules declare, all settings, the desk for failed work, the palette.
/// </summary>
public sealed class AdminModule : IModule
{
    /// <summary>Id of the module.</summary>
    public const string Id = "communitykit.admin";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(AdminPermissions.Access, "permission.access") { DefaultRoles = [RoleNames.Manager, RoleNames.Editor, RoleNames.Clerk] },
            new Permission(AdminPermissions.Activity, "permission.activity") { DefaultRoles = [RoleNames.Manager] });
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Home, "menu.home", "/admin", AdminPermissions.Access) { Icon = "house", Order = 0 },
            new AdminMenuItem(AdminSection.Settings, "menu.settings", "/admin/settings", AdminPermissions.Settings) { Icon = "settings", Order = 0 },
            new AdminMenuItem(AdminSection.Settings, "menu.activity", "/admin/settings/activity", AdminPermissions.Activity) { Icon = "activity", Order = 900 });
        module.AdminCommands(
            new AdminCommand("command.export", "/admin/settings/export", AdminPermissions.Settings),
            new AdminCommand("command.import", "/admin/settings/import", AdminPermissions.Settings));
        module.Slot<UI.Pages.AdminFrame, FirstSteps>(AdminSlots.HomeCards, order: 0);
        module.Slot<UI.Pages.AdminFrame, Attention>(AdminSlots.HomeCards, order: 10);
        module.Slot<UI.Pages.AdminFrame, RecentChanges>(AdminSlots.HomeCards, order: 900);
        module.SettingsTest<MailTest>("mail", "mailTest.label", "mailTest.input");
        module.Data<AdminDb>();

        module.Services.AddSingleton<Words>().AddSingleton<ShopTime>();
        module.Services.AddSingleton<GeneratedPages>().AddSingleton<FormShapes>();
        module.Services.AddScoped<SavedViews>();
        module.Services.AddScoped<FieldText>().AddScoped<Conflicts>().AddScoped<Editor>().AddScoped<EditAnswers>();
        module.Services.AddSingleton<SettingsSections>().AddSingleton<SettingsSearch>().AddSingleton<SettingItems>();
        module.Services.AddScoped<SettingsChanges>().AddScoped<SettingsFile>();
        module.Services.AddSingleton<PalettePlaces>().AddSingleton<PaletteSearches>().AddSingleton<PaletteSource>();
    }
}
