using CommunityKit.Orders.Data;
using CommunityKit.Orders.Hooks;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Cancelling;

/// <summary>A hook can never do its step: the order is cancelled and paid back; after pieces have left, a person has to look at it.</summary>
internal sealed class HookRefusals(OrderChanges changes) : IHookRefusals
{
    public async ValueTask RefuseAsync(Transaction transaction, Guid orderId, string hook, string reason, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            transaction,
            orderId,
            order =>
            {
                if (order.State == OrderState.Cancelled)
                {
                    return Refusal.WrongState;
                }

                order.Tell(transaction.Now, "hook-refused", OrderEntry.System, isPublic: false, NoteArgument.Of(hook), NoteArgument.Of(reason));
                if (order.CanCancel)
                {
                    return order.Cancel(Reasons.Hook(hook), OrderEntry.System, transaction.Now);
                }

                order.Flag(Problems.HookRefused);
                return null;
            },
            cancellationToken);
}
