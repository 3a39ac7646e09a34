using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Menus;

/// <summary>The menus in the admin: the places where themes show them.</summary>
public sealed class MenuList(MenuReads menus, IStringLocalizer<CmsModule> text) : AdminList<MenuRow>
{
    public const string Path = "content/menus";

    protected override void Define(AdminListDefinition<MenuRow> list)
    {
        list.TitleKey = "admin.menus";
        list.EmptyKey = "admin.menus";
        list.Key(row => row.Name);
        list.Column("name", "column.place", row => text["menu." + row.Name].Value, AdminColumnKind.Link);
        list.Column("links", "MenuModel.Links", row => row.Links, AdminColumnKind.Number);
    }

    protected override async ValueTask<AdminPage<MenuRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken) =>
        new([new(Menu.Footer, (await menus.LinksAsync(Menu.Footer, cancellationToken)).Count)], null);
}
