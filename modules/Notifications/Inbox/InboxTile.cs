using CommunityKit.Accounts.Slots;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Notifications.Inbox;

/// <summary>On the member's own page: the way to the inbox.</summary>
internal sealed class InboxTile : ISlotContent<AccountPage>
{
    private static readonly ViewName<AccountPage> View = new(NotificationsModule.Id, "InboxTile");

    public ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken) => new(SlotResult.View(View, context));
}
