using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Pages;

/// <summary>Places in the storefront's frame; every theme has them.</summary>
public static class ShopSlots
{
    /// <summary>Right end of the header: sign in, account, cart.</summary>
    public static SlotName<FrameContext> HeaderTools { get; } = new("shop/header-tools");

    /// <summary>Search box in the header.</summary>
    public static SlotName<FrameContext> HeaderSearch { get; } = new("shop/header-search");

    /// <summary>Above the footer's last line.</summary>
    public static SlotName<FrameContext> Footer { get; } = new("shop/footer");
}
