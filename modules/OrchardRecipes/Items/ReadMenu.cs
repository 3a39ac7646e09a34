using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Reads a menu with its links.</summary>
internal static class ReadMenu
{
    public static SiteMenu Of(Node item, Node part, ItemHead head, Notes notes)
    {
        item.Settle("TitlePart", "MenuPart", "AutoroutePart", "CommonPart");
        var alias = item.Exactly("AliasPart")?.Text("Alias").Trim() ?? "";
        return new SiteMenu(item, alias.Length > 0 ? alias : head.DisplayText, Links(part, notes));
    }

    private static List<SiteLink> Links(Node part, Notes notes) => [.. part.List("MenuItems").Select(link => Link(link, notes)).OfType<SiteLink>()];

    private static SiteLink? Link(Node json, Notes notes)
    {
        if (json.Kind != NodeKind.Object)
        {
            return null;
        }

        var head = ItemHead.Of(json, notes);
        var children = json.Exactly("MenuItemsListPart") is { } below ? Links(below, notes) : [];
        json.Settle("TitlePart");
        notes.Count("menu links");
        if (json.Exactly("LinkMenuItemPart") is { } address)
        {
            address.Settle("Target");
            return new SiteLink(json, Name(address, head), Address(address, notes), "", children);
        }

        if (json.Exactly("ContentMenuItemPart") is { } content)
        {
            var id = content.Exactly("SelectedContentItem")?.List("ContentItemIds") is [var first, ..] ? first.Value : "";
            content.Settle("CheckContentPermissions");
            return new SiteLink(json, Name(content, head), "", id, children);
        }

        if (json.Exactly("HtmlMenuItemPart") is { } html)
        {
            html.Settle("Target", "Html");
            notes.Warn(html, "menu-html-left-out", "The link of a menu has HTML for its words; its name was taken.");
            return new SiteLink(json, Name(html, head), Address(html, notes), "", children);
        }

        json.Settle();
        notes.LeaveOut(json, "menu-link-unknown", $"A menu's link of the type “{head.Type}” was left out: it leads nowhere here.");
        return null;
    }

    private static string Address(Node part, Notes notes)
    {
        var url = part.Text("Url");
        if (Addresses.Safe(url) is { } safe)
        {
            return safe;
        }

        if (url.Trim().Length > 0)
        {
            notes.Warn(part, "link-left-out", "The address is none that a menu may lead to and was left out.");
        }

        return "";
    }

    private static string Name(Node part, ItemHead head) => part.Text("Name").Trim() is { Length: > 0 } name ? name : head.DisplayText;
}
