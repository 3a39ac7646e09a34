using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Pages;

/// <summary>Places in the storefront's frame that modules fill. Every theme's layout renders all of them.</summary>
public static class FrameSlots
{
    /// <summary>Above everything: a notice for all pages.</summary>
    public static SlotName<ShopFrame> Notice { get; } = new("frame/notice");

    /// <summary>At the end of the main navigation's list: items (<c>li</c>) with more links.</summary>
    public static SlotName<ShopFrame> Navigation { get; } = new("frame/navigation");

    /// <summary>The search box in the header.</summary>
    public static SlotName<ShopFrame> Search { get; } = new("frame/search");

    /// <summary>Buttons at the end of the header: cart, account.</summary>
    public static SlotName<ShopFrame> Tools { get; } = new("frame/tools");

    /// <summary>Above the line at the foot.</summary>
    public static SlotName<ShopFrame> Footer { get; } = new("frame/footer");
}
