using CommunityKit.Payments.Data;
using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Refunds;

/// <summary>
/// Asks the provider to give money back, by the refund's own id, again and again until it has an outcome. Never gives up: after some questions
/// a person is told, and the pauses grow to six hours.
/// </summary>
internal sealed partial class RefundWorker(
    IDbContextFactory<PaymentsDb> reading, ProviderCalls calls, SettleRefund settle, IUnitOfWork work, TimeProvider clock, ILogger<RefundWorker> logger)
    : IQueueWorker<RefundTask>
{
    public static QueueName<RefundTask> Queue { get; } = new("payments.refund.v1");

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public async ValueTask RunAsync(RefundTask payload, JobContext context, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var found = await db.Refunds.AsNoTracking()
            .Join(db.Payments, r => r.PaymentId, p => p.Id, (Refund, Payment) => new { Refund, Payment })
            .FirstOrDefaultAsync(x => x.Refund.Id == payload.RefundId, cancellationToken);
        if (found is not { Refund.State: RefundState.Pending })
        {
            return;
        }

        var refund = new ProviderRefund(found.Refund.Id, found.Payment.ToProvider(), found.Refund.Amount, found.Refund.Reason);
        string? error = null;
        try
        {
            var state = await calls.AskAsync(found.Payment.Provider, (provider, token) => provider.RefundAsync(refund, token), cancellationToken);
            if (state != RefundState.Pending)
            {
                await settle.RunAsync(refund.Id, state, by: null, cancellationToken);
                return;
            }
        }
        catch (PaymentProviderException exception)
        {
            LogSilent(logger, found.Payment.Provider, refund.Id, exception.Message);
            error = exception.Message;
        }

        await AskAgainAsync(found.Refund, error, cancellationToken);
    }

    private Task AskAgainAsync(RefundRecord refund, string? error, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(refund.Attempts, 20)));
        var next = clock.GetUtcNow() + (pause < Longest ? pause : Longest);
        return work.ExecuteAsync(
            async (transaction, token) =>
            {
                await transaction.ExecuteSqlAsync(
                    "UPDATE pay_refund SET attempts = attempts + 1, asked_at = @now, last_error = @error WHERE id = @id AND state = 'Pending'",
                    token,
                    ("id", refund.Id),
                    ("now", transaction.Now),
                    ("error", NoticeLog.Cut(error, 300)));
                transaction.Enqueue(Queue, new RefundTask(refund.Id), next);
            },
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} could not say how refund {Refund} stands: {Error}")]
    private static partial void LogSilent(ILogger logger, string provider, Guid refund, string error);
}
