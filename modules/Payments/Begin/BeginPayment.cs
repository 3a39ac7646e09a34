using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Reconciliation;
using CommunityKit.Payments.Records;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Begin;

/// <summary>
/// Sends a buyer to the provider. That the provider may now know the payment is on record before it is asked, so that a crash in between
/// leaves a payment that is asked for and not one that is forgotten.
/// </summary>
internal sealed partial class BeginPayment(
    PaymentReads reads,
    ProviderCalls calls,
    AskProvider ask,
    IUnitOfWork work,
    ISettings<PaymentsSettings> settings,
    IStringLocalizer<PaymentsModule> texts,
    ILogger<BeginPayment> logger)
{
    public async ValueTask<PaymentStart> RunAsync(Guid paymentId, PaymentStartRequest request, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(paymentId, cancellationToken) is not { } payment)
        {
            return Refuse("begin.unknown");
        }

        if (payment.State != PaymentState.Open)
        {
            return StateOf(payment);
        }

        if (!await MarkAsync(payment, cancellationToken))
        {
            return await reads.RecordAsync(paymentId, cancellationToken) is { State: not PaymentState.Open } changed ? StateOf(changed) : Refuse("begin.over");
        }

        try
        {
            var start = await calls.AskAsync(payment.Provider, (provider, token) => provider.StartAsync(payment.ToProvider(), request, token), cancellationToken);
            return start.IsPaid ? await CheckAsync(payment, cancellationToken) : start;
        }
        catch (PaymentProviderException exception)
        {
            LogSilent(logger, payment.Provider, paymentId, exception.Message);
            return Refuse("begin.silent");
        }
    }

    /// <summary>A provider that says it has the money already is asked in the ordinary way: there is one road to the record.</summary>
    private async Task<PaymentStart> CheckAsync(PaymentRecord payment, CancellationToken cancellationToken)
    {
        await ask.RunAsync(payment, cancellationToken);
        return await reads.RecordAsync(payment.Id, cancellationToken) is { } now && now.State != PaymentState.Open ? StateOf(now) : Refuse("begin.silent");
    }

    private PaymentStart StateOf(PaymentRecord payment) => payment.State switch
    {
        PaymentState.Captured => new PaymentStart { IsPaid = true },
        PaymentState.Failed => Refuse("begin.failed"),
        _ => Refuse("begin.over"),
    };

    /// <summary>The first begin starts the chain of questions; one that has run out is started again. False if nobody waits any more.</summary>
    private Task<bool> MarkAsync(PaymentRecord payment, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var until = (payment.ExpiresAt ?? transaction.Now + AskSchedule.WithoutLimit) + TimeSpan.FromHours(settings.Current.AskHours);
            var begun = await transaction.FindSqlAsync(
                """
                UPDATE pay_payment SET begun_at = COALESCE(begun_at, @now), ask_until = CASE WHEN ask_until > @now THEN ask_until ELSE @until END
                WHERE id = @id AND state = 'Open' AND (expires_at IS NULL OR expires_at > @now)
                RETURNING ask_until
                """,
                _ => payment,
                token,
                ("id", payment.Id),
                ("now", transaction.Now),
                ("until", until));
            if (begun is not null && (payment.AskUntil is null || payment.AskUntil <= transaction.Now))
            {
                transaction.Enqueue(AskWorker.Queue, new AskTask(payment.Id, 1), AskSchedule.Next(1, transaction.Now, payment.ExpiresAt));
            }

            return begun is not null;
        },
        cancellationToken);

    private PaymentStart Refuse(string key) => new() { Refusal = texts[key] };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} could not begin payment {Payment}: {Error}")]
    private static partial void LogSilent(ILogger logger, string provider, Guid payment, string error);
}
