using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Records;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Reconciliation;

/// <summary>Asks a provider how a payment stands and records the answer as if it had been a notice.</summary>
internal sealed partial class AskProvider(ProviderCalls calls, RecordAnswer record, IUnitOfWork work, ILogger<AskProvider> logger)
{
    /// <summary>True if the provider answered.</summary>
    public async Task<bool> RunAsync(PaymentRecord payment, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await calls.AskAsync(payment.Provider, (provider, token) => provider.QueryAsync(payment.ToProvider(), token), cancellationToken);
            if (answer.PaymentId != payment.Id)
            {
                throw new PaymentProviderException($"{payment.Provider} answered for another payment.");
            }

            if (answer.State is PaymentState.Captured or PaymentState.Failed)
            {
                await record.RunAsync(Heard.Query(payment.Provider, answer), answer, cancellationToken);
            }

            await NoteAsync(payment.Id, error: null, cancellationToken);
            return true;
        }
        catch (PaymentProviderException exception)
        {
            LogSilent(logger, payment.Provider, payment.Id, exception.Message);
            await NoteAsync(payment.Id, exception.Message, cancellationToken);
            return false;
        }
    }

    private Task<int> NoteAsync(Guid paymentId, string? error, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await transaction.ExecuteSqlAsync(
            "UPDATE pay_payment SET asked_at = @now, last_error = @error WHERE id = @id",
            token,
            ("id", paymentId),
            ("now", transaction.Now),
            ("error", NoticeLog.Cut(error, 300))),
        cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} could not say how payment {Payment} stands: {Error}")]
    private static partial void LogSilent(ILogger logger, string provider, Guid payment, string error);
}
