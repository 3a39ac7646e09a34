using CommunityKit.Payments.Records;

namespace CommunityKit.Payments.Reconciliation;

/// <summary>
/// For a buyer who looks at the result page: asks the provider, but one question in a few seconds whoever polls, on all nodes together.
/// </summary>
internal sealed class RefreshPayment(PaymentReads reads, AskProvider ask, IUnitOfWork work, TimeProvider clock)
{
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    public async ValueTask<Payment?> RunAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(paymentId, cancellationToken) is { State: PaymentState.Open or PaymentState.Closed, BegunAt: not null } payment
            && !(clock.GetUtcNow() - payment.AskedAt < Memory)
            && await TakeTurnAsync(paymentId, cancellationToken))
        {
            await ask.RunAsync(payment, cancellationToken);
        }

        return await reads.FindAsync(paymentId, cancellationToken);
    }

    private Task<bool> TakeTurnAsync(Guid paymentId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await transaction.ExecuteSqlAsync(
            "UPDATE pay_payment SET asked_at = @now WHERE id = @id AND (asked_at IS NULL OR asked_at <= @before)",
            token,
            ("id", paymentId),
            ("now", transaction.Now),
            ("before", transaction.Now - Memory)) == 1,
        cancellationToken);
}
