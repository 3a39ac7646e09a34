using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Notifications.Inbox;

/// <summary>In the storefront's header: the way to the inbox with the number of unread messages. Nothing, and no reading, for visitors.</summary>
[SharedPart]
internal sealed class Bell(InboxCounts counts, IHttpContextAccessor accessor) : ISlotContent<ShopFrame>
{
    private static readonly ViewName<BellModel> View = new(NotificationsModule.Id, "Bell");

    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken) =>
        accessor.HttpContext?.User.FindId() is { } id
            ? SlotResult.View(View, new BellModel(await counts.UnreadAsync(id, cancellationToken)))
            : SlotResult.Nothing;
}
