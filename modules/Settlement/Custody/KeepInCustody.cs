using CommunityKit.Payments.Events;
using CommunityKit.Settlement.Ledger;

namespace CommunityKit.Settlement.Custody;

/// <summary>A payment came: it is kept for the order, or is the shop's at once when the order is completed already.</summary>
internal sealed class KeepInCustody : IEventHandler<PaymentCaptured>
{
    public async ValueTask HandleAsync(PaymentCaptured domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (domainEvent.Amount.Minor == 0)
        {
            return;
        }

        var (amount, currency) = (domainEvent.Amount.Minor, domainEvent.Amount.Currency);
        var isCompleted = await SubjectLock.TakeAsync(transaction, domainEvent.SubjectId, cancellationToken);
        await Books.PostAsync(
            transaction,
            new Posting(
                $"captured:{domainEvent.PaymentId}",
                PostingKind.Captured,
                currency,
                Entry.Of(LedgerAccounts.Clearing(domainEvent.Provider), -amount),
                new Entry(LedgerAccounts.Custody, domainEvent.SubjectId, amount)) { SubjectId = domainEvent.SubjectId },
            cancellationToken);
        if (isCompleted)
        {
            await ReleaseToShop.PostAsync(transaction, domainEvent.SubjectId, $"completed:{domainEvent.SubjectId}:{domainEvent.PaymentId}", currency, cancellationToken);
        }
    }
}
