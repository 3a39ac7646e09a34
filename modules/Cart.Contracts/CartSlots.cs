using CommunityKit.UI.Slots;

namespace CommunityKit.Cart;

/// <summary>Places on the cart page that modules fill.</summary>
public static class CartSlots
{
    /// <summary>Below the total: how to go on, such as the button to the checkout.</summary>
    public static SlotName<CartContext> Actions { get; } = new("cart/actions");

    /// <summary>Above the lines: what goes with these goods.</summary>
    public static SlotName<CartContext> Above { get; } = new("cart/above");

    /// <summary>Below everything: suggestions.</summary>
    public static SlotName<CartContext> Below { get; } = new("cart/below");
}
