using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Menus;

/// <summary>The menus in the admin: the places in the frame, then those that blocks show.</summary>
public sealed class MenuList(MenuReads menus, IStringLocalizer<CmsModule> text) : AdminList<MenuRow>
{
    public const string Path = "content/menus";

    protected override void Define(AdminListDefinition<MenuRow> list)
    {
        list.TitleKey = "admin.menus";
        list.EmptyKey = "admin.menus";
        list.CreateKey = "admin.menus.new";
        list.Key(row => row.Name);
        list.Column("name", "column.place", row => Menu.BuiltIn.Contains(row.Name) ? text["menu." + row.Name].Value : row.Name, AdminColumnKind.Link);
        list.Column("links", "MenuModel.Links", row => row.Links, AdminColumnKind.Number);
        list.Column("lost", "column.lost", row => row.Lost == 0 ? null : row.Lost.ToString(System.Globalization.CultureInfo.CurrentCulture));
    }

    protected override async ValueTask<AdminPage<MenuRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        var rows = new List<MenuRow>();
        foreach (var name in Menu.BuiltIn.Concat(await menus.NamesAsync(cancellationToken)).Distinct(StringComparer.Ordinal))
        {
            var links = await menus.LinksAsync(name, cancellationToken);
            rows.Add(new(name, links.Count, await menus.LostAsync(name, cancellationToken)));
        }

        return new(rows, null);
    }
}
