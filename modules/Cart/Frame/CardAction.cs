using CommunityKit.Catalog;
using CommunityKit.Catalog.Slots;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Cart.Frame;

/// <summary>On cards of goods without a choice: puts one in. Reads nothing.</summary>
[SharedPart(CatalogTags.Goods, CatalogTags.Stock)]
public sealed class CardAction(IHttpContextAccessor accessor) : ISlotContent<ProductCardContext>
{
    private static readonly ViewName<CardActionModel> View = new(CartModule.Id, "CardAction");

    public ValueTask<SlotResult> RenderAsync(ProductCardContext context, CancellationToken cancellationToken) =>
        new(context is { VariantId: { } variant, IsAvailable: true } && accessor.HttpContext is { } http
            ? SlotResult.View(View, new CardActionModel(variant, context.Title, http.Request.PathBase.ToUriComponent() + CartPaths.Add))
            : SlotResult.Nothing);
}
