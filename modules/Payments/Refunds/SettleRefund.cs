using CommunityKit.Payments.Events;

namespace CommunityKit.Payments.Refunds;

/// <summary>Writes down the outcome of a refund, once for each outcome, and what a person decides about a refused one.</summary>
internal sealed class SettleRefund(IUnitOfWork work)
{
    /// <summary>Pending becomes done or refused. By hand also a refused one becomes done: the money went another way.</summary>
    /// <returns>False if it was settled already.</returns>
    public Task<bool> RunAsync(Guid refundId, RefundState state, string? by, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var settled = await transaction.FindSqlAsync(
                $"""
                UPDATE pay_refund SET state = @state, settled_at = @now, asked_at = @now, attempts = attempts + 1, last_error = NULL, settled_by = @by
                WHERE id = @id AND state IN ({(by is null ? "'Pending'" : "'Pending', 'Refused'")})
                RETURNING payment_id, amount_minor, amount_currency
                """,
                r => new Settled(r.GetGuid(0), new Money(r.GetInt64(1), r.GetString(2))),
                token,
                ("id", refundId),
                ("state", state),
                ("now", transaction.Now),
                ("by", by));
            if (settled is null)
            {
                return false;
            }

            var payment = await transaction.FindSqlAsync(
                "SELECT subject_id, provider FROM pay_payment WHERE id = @id",
                r => new Origin(r.GetGuid(0), r.GetString(1)),
                token,
                ("id", settled.PaymentId));
            transaction.Publish(new RefundSettled(refundId, settled.PaymentId, payment!.SubjectId, settled.Amount, state == RefundState.Done)
            {
                Provider = payment.Provider,
            });
            return true;
        },
        cancellationToken);

    /// <summary>Asks the provider again for a refund that it refused, or sooner for one that waits.</summary>
    /// <returns>False if it is done already or unknown.</returns>
    public Task<bool> RetryAsync(Guid refundId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var isOpen = await transaction.ExecuteSqlAsync(
                "UPDATE pay_refund SET state = 'Pending', settled_at = NULL, attempts = 0 WHERE id = @id AND state <> 'Done'", token, ("id", refundId)) == 1;
            if (isOpen)
            {
                transaction.Enqueue(RefundWorker.Queue, new RefundTask(refundId));
            }

            return isOpen;
        },
        cancellationToken);

    private sealed record Settled(Guid PaymentId, Money Amount);

    private sealed record Origin(Guid SubjectId, string Provider);
}
