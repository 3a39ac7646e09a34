using CommunityKit.Cart;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Orders.Checkout;

/// <summary>On the cart page: the way to the checkout.</summary>
internal sealed class CheckoutButton : ISlotContent<CartContext>
{
    private static readonly ViewName<CartContext> View = new(OrdersModule.Id, "CheckoutButton");

    public ValueTask<SlotResult> RenderAsync(CartContext context, CancellationToken cancellationToken) =>
        new(context.Cart.Lines.Count == 0 ? SlotResult.Nothing : SlotResult.View(View, context));
}
