using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Admin;

/// <summary>Places in the admin.</summary>
public static class AdminSlots
{
    /// <summary>Right end of the top bar: the user's menu.</summary>
    public static SlotName<AdminFrame> HeaderTools { get; } = new("admin/header-tools");

    /// <summary>Cards on the admin's home page.</summary>
    public static SlotName<AdminFrame> HomeCards { get; } = new("admin/home-cards");
}
