using CommunityKit.Payments.Events;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Records;

namespace CommunityKit.Payments.Notices;

/// <summary>
/// The one place where a provider's word becomes a fact: in a transaction of its own, before anybody acts on it. However often, late or out of
/// order the word comes, the first that fits changes the row and publishes the event; money that came is never taken back by a later word.
/// </summary>
internal sealed class RecordAnswer(IUnitOfWork work)
{
    public Task<NoticeVerdict> RunAsync(Heard heard, ProviderAnswer answer, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var verdict = answer.State switch
            {
                PaymentState.Captured => await CaptureAsync(transaction, heard, answer, token),
                PaymentState.Failed => await FailAsync(transaction, heard, answer, token),
                _ => await FindAsync(transaction, heard, answer, token) is null ? NoticeVerdict.Unknown : NoticeVerdict.Undecided,
            };
            await NoticeLog.AddAsync(transaction, heard, answer, verdict, token);
            return verdict;
        },
        cancellationToken);

    /// <summary>Writes down a notice that is not the provider's.</summary>
    public Task RefuseAsync(Heard heard, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => NoticeLog.AddAsync(transaction, heard, answer: null, NoticeVerdict.Forged, token), cancellationToken);

    private static async ValueTask<NoticeVerdict> CaptureAsync(Transaction transaction, Heard heard, ProviderAnswer answer, CancellationToken cancellationToken)
    {
        var at = answer.At is { } told && told < transaction.Now ? told : transaction.Now;
        var number = NoticeLog.Cut(answer.TransactionNumber, 128);

        // The whole amount, once: whoever finds the row captured changes nothing.
        var captured = await transaction.FindSqlAsync(
            """
            UPDATE pay_payment SET state = 'Captured', captured_minor = amount_minor, captured_at = @at, transaction_number = @number,
                reason = NULL, problem = NULL, last_error = NULL
            WHERE id = @id AND provider = @provider AND state <> 'Captured' AND amount_minor = @minor AND amount_currency = @currency
            RETURNING subject_id
            """,
            r => new Subject(r.GetGuid(0)),
            cancellationToken,
            ("id", answer.PaymentId),
            ("provider", heard.Provider),
            ("minor", answer.Amount?.Minor ?? -1),
            ("currency", answer.Amount?.Currency ?? ""),
            ("at", at),
            ("number", number));
        if (captured is not null)
        {
            transaction.Publish(new PaymentCaptured(answer.PaymentId, captured.Id, answer.Amount!.Value, at) { Provider = heard.Provider });
            return NoticeVerdict.Recorded;
        }

        if (await FindAsync(transaction, heard, answer, cancellationToken) is not { } known)
        {
            return NoticeVerdict.Unknown;
        }

        if (answer.Amount != known.Amount)
        {
            await MarkAsync(transaction, answer.PaymentId, PaymentProblem.Amount, cancellationToken);
            return NoticeVerdict.Mismatch;
        }

        if (known.Number is not null && number is not null && known.Number != number)
        {
            await MarkAsync(transaction, answer.PaymentId, PaymentProblem.PaidTwice, cancellationToken);
            return NoticeVerdict.PaidTwice;
        }

        return NoticeVerdict.Repeated;
    }

    private static async ValueTask<NoticeVerdict> FailAsync(Transaction transaction, Heard heard, ProviderAnswer answer, CancellationToken cancellationToken)
    {
        var reason = NoticeLog.Cut(answer.Reason, 64) ?? "unknown";
        var failed = await transaction.FindSqlAsync(
            """
            UPDATE pay_payment SET state = 'Failed', reason = @reason, last_error = NULL
            WHERE id = @id AND provider = @provider AND state = 'Open'
            RETURNING subject_id
            """,
            r => new Subject(r.GetGuid(0)),
            cancellationToken,
            ("id", answer.PaymentId),
            ("provider", heard.Provider),
            ("reason", reason));
        if (failed is not null)
        {
            transaction.Publish(new PaymentFailed(answer.PaymentId, failed.Id, reason));
            return NoticeVerdict.Recorded;
        }

        return await FindAsync(transaction, heard, answer, cancellationToken) switch
        {
            null => NoticeVerdict.Unknown,
            { State: PaymentState.Failed } => NoticeVerdict.Repeated,
            _ => NoticeVerdict.Overtaken,
        };
    }

    private static async ValueTask<Known?> FindAsync(Transaction transaction, Heard heard, ProviderAnswer answer, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync(
            "SELECT state, amount_minor, amount_currency, transaction_number FROM pay_payment WHERE id = @id AND provider = @provider",
            r => new Known(Enum.Parse<PaymentState>(r.GetString(0)), new Money(r.GetInt64(1), r.GetString(2)), r.IsDBNull(3) ? null : r.GetString(3)),
            cancellationToken,
            ("id", answer.PaymentId),
            ("provider", heard.Provider));

    private static async ValueTask MarkAsync(Transaction transaction, Guid paymentId, PaymentProblem problem, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            "UPDATE pay_payment SET problem = @problem WHERE id = @id", cancellationToken, ("id", paymentId), ("problem", problem));

    private sealed record Subject(Guid Id);

    private sealed record Known(PaymentState State, Money Amount, string? Number);
}
