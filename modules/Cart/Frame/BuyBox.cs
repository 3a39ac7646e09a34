using CommunityKit.Cart.Sharing;
using CommunityKit.Catalog;
using CommunityKit.Catalog.Slots;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Cart.Frame;

/// <summary>On the product page: quantity and the button.</summary>
[SharedPart(CatalogTags.Goods, CatalogTags.Stock)]
public sealed class BuyBox(ISettings<CartSettings> settings, ShareLinks links, IHttpContextAccessor accessor) : ISlotContent<ProductContext>
{
    private static readonly ViewName<BuyBoxModel> View = new(CartModule.Id, "BuyBox");

    public ValueTask<SlotResult> RenderAsync(ProductContext context, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is not { } http)
        {
            return new(SlotResult.Nothing);
        }

        var prefix = http.Request.PathBase.ToUriComponent();
        return new(SlotResult.View(View, new BuyBoxModel(context.VariantId, context.IsAvailable, prefix + CartPaths.Add, settings.Current.MaxPieces)
        {
            FriendUrl = links.FriendOf(http.Request) is null ? null : prefix + SharedPaths.Lines,
        }));
    }
}
