using CommunityKit.Accounts.Slots;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Customers.Consents;

/// <summary>On the page about one's own data: every purpose, and what was answered.</summary>
internal sealed class ConsentsOnPrivacyPage(ConsentBook book, Purposes purposes) : ISlotContent<AccountPage>
{
    private const int LogLength = 20;
    private static readonly ViewName<ConsentSection> View = new(CustomersModule.Id, "ConsentSection");

    public async ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken)
    {
        if (purposes.All.Count == 0)
        {
            return SlotResult.Nothing;
        }

        var states = await book.StatesAsync(context.MemberId, cancellationToken);
        var log = await book.LogAsync(context.MemberId, LogLength, cancellationToken);
        return SlotResult.View(View, new ConsentSection(
            [.. purposes.All.Select(d => d.Value).Select(p => new PurposeRow(p.Name, purposes.Label(p.Name), purposes.Detail(p.Name), p.Wording, states.GetValueOrDefault(p.Name)))],
            [.. log.Select(line => new ConsentLine(purposes.Label(line.Event.Purpose), line.Event.IsGiven, line.Event.Wording, line.Event.At))]));
    }
}
