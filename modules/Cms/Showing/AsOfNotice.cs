using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Cms.Showing;

/// <summary>Tells an editor who looks ahead that this is not the shop of today. Guests never see it, so that their pages stay shared.</summary>
[SharedPart]
public sealed class AsOfNotice(Moment moment, PageInfo page) : ISlotContent<ShopFrame>
{
    private static readonly ViewName<DateTimeOffset> View = new(CmsModule.Id, "AsOfNotice");

    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        if (await moment.AtAsync(cancellationToken) is not { } at)
        {
            return SlotResult.Nothing;
        }

        page.NoIndex = true;
        return SlotResult.View(View, at);
    }
}
