using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Visitors;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Cart.Frame;

/// <summary>In the storefront's header: the cart with its count. Who has no cookie and is no member costs no reading.</summary>
[SharedPart]
public sealed class CartLink(BasketReads reads, IHttpContextAccessor accessor) : ISlotContent<ShopFrame>
{
    private static readonly ViewName<CartLinkModel> View = new(CartModule.Id, "CartLink");

    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is not { } http)
        {
            return SlotResult.Nothing;
        }

        var pieces = CartVisitor.Find(http) is { } owner ? await reads.PiecesAsync(owner, cancellationToken) : 0;
        return SlotResult.View(View, new CartLinkModel(http.Request.PathBase + CartPaths.Cart, pieces));
    }
}
