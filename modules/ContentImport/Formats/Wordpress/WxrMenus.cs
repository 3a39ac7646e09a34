using System.Globalization;
using System.Xml.Linq;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>Puts the entries of menus, which stand in the file as items of their own, together.</summary>
internal static class WxrMenus
{
    private const int MaxDepth = 10;

    public static IEnumerable<ForeignMenu> Read(WxrOverview overview, ReadingNotes notes)
    {
        var entries = overview.MenuItems.Select(part => (part.Row, part.Item, Menu: MenuOf(part.Item))).ToList();
        foreach (var (row, item, _) in entries.Where(e => e.Menu is null))
        {
            notes.LeaveOut(row, "menu-unknown", $"The menu entry \"{item.Rss("title")}\" belongs to no menu.");
        }

        foreach (var menu in entries.Where(e => e.Menu is not null).GroupBy(e => e.Menu!.Attribute("nicename")?.Value ?? "", StringComparer.Ordinal))
        {
            var items = menu.Select(e => e.Item).OrderBy(Order).ToLookup(ParentOf, StringComparer.Ordinal);
            var known = menu.Select(e => e.Item.Wp("post_id")).ToHashSet(StringComparer.Ordinal);
            var roots = items.Where(group => !known.Contains(group.Key)).SelectMany(group => group);
            notes.Count("menus");
            notes.Count("menu entries", menu.Count());
            yield return new ForeignMenu(menu.First().Row, menu.Key, menu.First().Menu!.Value.Trim(), [.. roots.Select(item => Entry(item, items, 1))]);
        }
    }

    private static ForeignMenuEntry Entry(XElement item, ILookup<string, XElement> items, int depth)
    {
        var (type, of, id) = (item.Meta("_menu_item_type"), item.Meta("_menu_item_object"), item.Meta("_menu_item_object_id"));
        return new ForeignMenuEntry(HtmlBody.Words(item.Rss("title")))
        {
            Url = type is "custom" or "" ? SafeUrl.Of(item.Meta("_menu_item_url")) ?? "#" : null,
            ItemKey = type == "post_type" ? id : null,
            Term = type == "taxonomy" ? new TermKey(WxrTerms.Taxonomy(of), id) : null,
            Children = depth < MaxDepth ? [.. items[item.Wp("post_id")].Select(child => Entry(child, items, depth + 1))] : [],
        };
    }

    private static XElement? MenuOf(XElement item) =>
        item.Elements("category").FirstOrDefault(category => category.Attribute("domain")?.Value == "nav_menu");

    private static string ParentOf(XElement item) => item.Meta("_menu_item_menu_item_parent");

    private static int Order(XElement item) => int.TryParse(item.Wp("menu_order"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var order) ? order : 0;
}
