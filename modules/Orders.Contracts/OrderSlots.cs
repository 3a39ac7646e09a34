using CommunityKit.UI.Slots;

namespace CommunityKit.Orders;

/// <summary>Places on checkout and order pages that modules fill.</summary>
public static class OrderSlots
{
    /// <summary>Checkout, before the sum: what else can be chosen, such as points to spend. Fields named <c>Inputs[name]</c> travel with the form.</summary>
    public static SlotName<CheckoutContext> CheckoutOptions { get; } = new("orders/checkout/options");

    /// <summary>Order page of the member, below its state.</summary>
    public static SlotName<OrderSnapshot> OrderBelowState { get; } = new("orders/order/below-state");

    /// <summary>Order page in the admin, side column.</summary>
    public static SlotName<OrderSnapshot> AdminAside { get; } = new("orders/admin/aside");
}
