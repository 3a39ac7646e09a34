using CommunityKit.Payments.Events;
using CommunityKit.Settlement.Ledger;

namespace CommunityKit.Settlement.Custody;

/// <summary>
/// A refund: first the money is owed to the buyer, taken from what is kept for the order and, when that is not enough, from the shop's; when the
/// provider has given it back, it has left. The two events may come in any order.
/// </summary>
internal sealed class GiveBack : IEventHandler<RefundRecorded>, IEventHandler<RefundSettled>
{
    public ValueTask HandleAsync(RefundRecorded domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        OweAsync(transaction, domainEvent.RefundId, domainEvent.SubjectId, domainEvent.Amount, cancellationToken);

    public async ValueTask HandleAsync(RefundSettled domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (!domainEvent.IsDone)
        {
            return;
        }

        await OweAsync(transaction, domainEvent.RefundId, domainEvent.SubjectId, domainEvent.Amount, cancellationToken);
        var (amount, currency) = (domainEvent.Amount.Minor, domainEvent.Amount.Currency);
        await Books.PostAsync(
            transaction,
            new Posting(
                $"refunded:{domainEvent.RefundId}",
                PostingKind.Refunded,
                currency,
                new Entry(LedgerAccounts.Payable, domainEvent.RefundId, -amount),
                Entry.Of(LedgerAccounts.Clearing(domainEvent.Provider), amount)) { SubjectId = domainEvent.SubjectId },
            cancellationToken);
    }

    private static async ValueTask OweAsync(Transaction transaction, Guid refund, Guid subject, Money amount, CancellationToken cancellationToken)
    {
        var key = $"refund:{refund}";
        await SubjectLock.TakeAsync(transaction, subject, cancellationToken);
        if (await Books.IsPostedAsync(transaction, key, cancellationToken))
        {
            return;
        }

        var kept = Math.Min(amount.Minor, await Books.BalanceAsync(transaction, LedgerAccounts.Custody, subject, amount.Currency, cancellationToken));
        Entry[] entries =
        [
            new(LedgerAccounts.Custody, subject, -kept),
            Entry.Of(LedgerAccounts.Revenue, kept - amount.Minor),
            new(LedgerAccounts.Payable, refund, amount.Minor),
        ];
        await Books.PostAsync(
            transaction,
            new Posting(key, PostingKind.RefundOwed, amount.Currency, [.. entries.Where(e => e.AmountMinor != 0)]) { SubjectId = subject },
            cancellationToken);
    }
}
