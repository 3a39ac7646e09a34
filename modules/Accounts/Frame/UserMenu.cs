using CommunityKit.Accounts.Sessions;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Accounts.Frame;

/// <summary>In the admin's header: who is signed in, one's own security, the way out.</summary>
internal sealed class UserMenu(Visitor visitor) : ISlotContent<AdminFrame>
{
    private static readonly ViewName<string> View = new(AccountsModule.Id, "UserMenu");

    public ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken) =>
        new(visitor.Principal.Identity is { IsAuthenticated: true, Name: { } name } ? SlotResult.View(View, name) : SlotResult.Nothing);
}
