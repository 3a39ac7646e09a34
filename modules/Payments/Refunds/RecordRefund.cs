using CommunityKit.Payments.Events;
using CommunityKit.Payments.Notices;

namespace CommunityKit.Payments.Refunds;

/// <summary>
/// Decides on a refund. Invariant: Σ refunds of a payment ≤ what was captured, because the amount is reserved by one conditional update on the
/// payment's row. The refund's row comes first, so that two callers with the same id wait for each other and one finds it done.
/// </summary>
internal static class RecordRefund
{
    public static async ValueTask<bool> RunAsync(Transaction transaction, NewRefund refund, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(refund.Amount.Minor, nameof(refund));
        if (await AddAsync(transaction, refund, cancellationToken) is not { } isNew)
        {
            return false;
        }

        if (!isNew)
        {
            return true;
        }

        var subject = await transaction.FindSqlAsync(
            """
            UPDATE pay_payment SET refunded_minor = refunded_minor + @minor
            WHERE id = @payment AND state = 'Captured' AND amount_currency = @currency AND refunded_minor + @minor <= captured_minor
            RETURNING subject_id
            """,
            r => new Subject(r.GetGuid(0)),
            cancellationToken,
            ("payment", refund.PaymentId),
            ("minor", refund.Amount.Minor),
            ("currency", refund.Amount.Currency));
        if (subject is null)
        {
            await transaction.ExecuteSqlAsync("DELETE FROM pay_refund WHERE id = @id", cancellationToken, ("id", refund.Id));
            return false;
        }

        transaction.Publish(new RefundRecorded(refund.Id, refund.PaymentId, subject.Id, refund.Amount, refund.Reason));
        transaction.Enqueue(RefundWorker.Queue, new RefundTask(refund.Id));
        return true;
    }

    /// <summary>True if it is new, false if it is there already, null if there is no such payment.</summary>
    private static async ValueTask<bool?> AddAsync(Transaction transaction, NewRefund refund, CancellationToken cancellationToken)
    {
        var rows = await transaction.ExecuteSqlAsync(
            """
            INSERT INTO pay_refund (id, payment_id, amount_minor, amount_currency, reason, state, attempts, created_at)
            SELECT @id, p.id, @minor, @currency, @reason, 'Pending', 0, @now FROM pay_payment p WHERE p.id = @payment
            ON CONFLICT (id) DO NOTHING
            """,
            cancellationToken,
            ("id", refund.Id),
            ("payment", refund.PaymentId),
            ("minor", refund.Amount.Minor),
            ("currency", refund.Amount.Currency),
            ("reason", NoticeLog.Cut(refund.Reason, 64)),
            ("now", transaction.Now));
        if (rows == 1)
        {
            return true;
        }

        return await transaction.FindSqlAsync(
            "SELECT id FROM pay_refund WHERE id = @id", r => new Subject(r.GetGuid(0)), cancellationToken, ("id", refund.Id)) is null ? null : false;
    }

    private sealed record Subject(Guid Id);
}
