using CommunityKit.Accounts.Slots;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Customers.Book;

/// <summary>On the member's own page: the way to the address book.</summary>
internal sealed class AddressesTile : ISlotContent<AccountPage>
{
    private static readonly ViewName<AccountPage> View = new(CustomersModule.Id, "AddressesTile");

    public ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken) => new(SlotResult.View(View, context));
}
