using CommunityKit.Payments.Data;
using CommunityKit.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Payments.Records;

/// <summary>Reads payments. Thread-safe.</summary>
internal sealed class PaymentReads(IDbContextFactory<PaymentsDb> reading)
{
    private static readonly Func<PaymentsDb, Guid, Task<PaymentRecord?>> One =
        EF.CompileAsyncQuery((PaymentsDb db, Guid id) => db.Payments.AsNoTracking().FirstOrDefault(p => p.Id == id));

    private static readonly Func<PaymentsDb, Guid, IAsyncEnumerable<PaymentRecord>> OfSubject =
        EF.CompileAsyncQuery<PaymentsDb, Guid, PaymentRecord>((db, subject) =>
            db.Payments.AsNoTracking().Where(p => p.SubjectId == subject).OrderBy(p => p.CreatedAt).ThenBy(p => p.Id));

    private static readonly Func<PaymentsDb, Guid, IAsyncEnumerable<RefundRecord>> Refunds =
        EF.CompileAsyncQuery<PaymentsDb, Guid, RefundRecord>((db, payment) =>
            db.Refunds.AsNoTracking().Where(r => r.PaymentId == payment).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id));

    public async Task<PaymentRecord?> RecordAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await One(db, paymentId);
    }

    public async ValueTask<Payment?> FindAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await One(db, paymentId) is { } record ? await WithRefundsAsync(db, record, cancellationToken) : null;
    }

    public async ValueTask<IReadOnlyList<Payment>> OfSubjectAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var records = new List<PaymentRecord>();
        await foreach (var record in OfSubject(db, subjectId).WithCancellation(cancellationToken))
        {
            records.Add(record);
        }

        var payments = new List<Payment>(records.Count);
        foreach (var record in records)
        {
            payments.Add(await WithRefundsAsync(db, record, cancellationToken));
        }

        return payments;
    }

    private static async Task<Payment> WithRefundsAsync(PaymentsDb db, PaymentRecord record, CancellationToken cancellationToken)
    {
        var refunds = new List<Refund>();
        if (record.RefundedMinor > 0)
        {
            await foreach (var refund in Refunds(db, record.Id).WithCancellation(cancellationToken))
            {
                refunds.Add(new Refund(refund.Id, refund.Amount, refund.Reason, refund.State, refund.CreatedAt));
            }
        }

        return new Payment(record.Id, record.SubjectId, record.Provider, record.Amount, record.State)
        {
            CapturedAt = record.CapturedAt,
            RefundedMinor = record.RefundedMinor,
            Refunds = refunds,
        };
    }
}
