using CommunityKit.UI.Slots;

namespace CommunityKit.Accounts.Slots;

/// <summary>Places on the account page that other modules fill.</summary>
public static class AccountSlots
{
    /// <summary>
    /// Tiles that lead to a member's orders, addresses, points: each filler brings one list item, for example
    /// <c>&lt;li&gt;&lt;a class="ck-card acc-tile" href="…"&gt;&lt;ck-icon name="receipt" /&gt;…&lt;/a&gt;&lt;/li&gt;</c>.
    /// </summary>
    public static SlotName<AccountPage> Tiles { get; } = new("accounts/home/tiles");

    /// <summary>Wide pieces under the tiles, each a section with a heading: orders under way, points, open groups.</summary>
    public static SlotName<AccountPage> Panels { get; } = new("accounts/home/panels");

    /// <summary>Sections on the page about one's own data, above its copy and its end: what a member agreed to.</summary>
    public static SlotName<AccountPage> Privacy { get; } = new("accounts/privacy/sections");
}
