using CommunityKit.Payments.Records;

namespace CommunityKit.Payments.Reconciliation;

/// <summary>
/// Reconciliation: asks providers for payments of which nothing was heard, with growing pauses, until the time limit and a while after it. A
/// silent provider is no failure of this worker: the next question is due anyway.
/// </summary>
internal sealed class AskWorker(PaymentReads reads, AskProvider ask, IUnitOfWork work, TimeProvider clock) : IQueueWorker<AskTask>
{
    public static QueueName<AskTask> Queue { get; } = new("payments.ask.v1");

    public async ValueTask RunAsync(AskTask payload, JobContext context, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(payload.PaymentId, cancellationToken) is not { } payment || !IsOpen(payment))
        {
            return;
        }

        await ask.RunAsync(payment, cancellationToken);
        if (await reads.RecordAsync(payload.PaymentId, cancellationToken) is not { } after || !IsOpen(after))
        {
            return;
        }

        var step = payload.Step + 1;
        var next = AskSchedule.Next(step, clock.GetUtcNow(), payment.ExpiresAt);
        if (next <= payment.AskUntil)
        {
            await work.ExecuteAsync(
                (transaction, _) =>
                {
                    transaction.Enqueue(Queue, payload with { Step = step }, next);
                    return default;
                },
                cancellationToken);
        }
    }

    private static bool IsOpen(PaymentRecord payment) => payment.State is PaymentState.Open or PaymentState.Closed;
}
