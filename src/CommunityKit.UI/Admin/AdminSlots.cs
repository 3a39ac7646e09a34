using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Admin;

/// <summary>Places in the admin.</summary>
public static class AdminSlots
{
    /// <summary>Right end of the top bar: the user's menu.</summary>
    public static SlotName<FrameContext> HeaderTools { get; } = new("admin/header-tools");

    /// <summary>Cards on the admin's home page.</summary>
    public static SlotName<FrameContext> HomeCards { get; } = new("admin/home-cards");
}
