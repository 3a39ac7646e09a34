using CommunityKit.Payments.Events;
using CommunityKit.Payments.Notices;

namespace CommunityKit.Payments.Records;

/// <summary>Puts payments on record and takes them off the list of those that are waited for.</summary>
internal static class RecordPayments
{
    public static void Create(Transaction transaction, NewPayment payment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(payment.Amount.Minor, nameof(payment));
        var isFree = payment.Amount.Minor == 0;
        var rows = transaction.ExecuteSql(
            """
            INSERT INTO pay_payment (id, subject_id, member_id, provider, reference, amount_minor, amount_currency, state,
                created_at, expires_at, captured_at, captured_minor, refunded_minor)
            VALUES (@id, @subject, @member, @provider, @reference, @minor, @currency, @state, @now, @expires, @captured, 0, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            ("id", payment.Id),
            ("subject", payment.SubjectId),
            ("member", payment.MemberId),
            ("provider", payment.Provider),
            ("reference", NoticeLog.Cut(payment.Reference, 120)),
            ("minor", payment.Amount.Minor),
            ("currency", payment.Amount.Currency),
            ("state", isFree ? PaymentState.Captured : PaymentState.Open),
            ("now", transaction.Now),
            ("expires", payment.ExpiresAt),
            ("captured", isFree ? transaction.Now : null));
        if (isFree && rows == 1)
        {
            transaction.Publish(new PaymentCaptured(payment.Id, payment.SubjectId, payment.Amount, transaction.Now) { Provider = payment.Provider });
        }
    }

    public static async ValueTask CloseAsync(Transaction transaction, Guid paymentId, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            "UPDATE pay_payment SET state = 'Closed', closed_at = @now WHERE id = @id AND state = 'Open'",
            cancellationToken,
            ("id", paymentId),
            ("now", transaction.Now));
}
