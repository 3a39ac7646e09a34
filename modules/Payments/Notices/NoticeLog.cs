using CommunityKit.Payments.Providers;

namespace CommunityKit.Payments.Notices;

/// <summary>Writes down what was heard: the same bytes with the same end are one row that counts.</summary>
internal static class NoticeLog
{
    private const int MaxNumber = 128;
    private const int MaxReason = 64;

    public static async ValueTask AddAsync(
        Transaction transaction, Heard heard, ProviderAnswer? answer, NoticeVerdict verdict, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO pay_notice (id, provider, payment_id, channel, hash, size, verdict, claimed, amount_minor, amount_currency,
                transaction_number, reason, times, first_at, last_at)
            VALUES (@id, @provider, @payment, @channel, @hash, @size, @verdict, @claimed, @minor, @currency, @number, @reason, 1, @now, @now)
            ON CONFLICT (provider, hash, verdict) DO UPDATE SET times = pay_notice.times + 1, last_at = excluded.last_at
            """,
            cancellationToken,
            ("id", Guid.CreateVersion7(transaction.Now)),
            ("provider", heard.Provider),
            ("payment", verdict == NoticeVerdict.Unknown ? null : answer?.PaymentId),
            ("channel", heard.Channel),
            ("hash", heard.Hash),
            ("size", heard.Size),
            ("verdict", verdict),
            ("claimed", answer?.State),
            ("minor", answer?.Amount?.Minor),
            ("currency", answer?.Amount is { Currency.Length: 3 } amount ? amount.Currency : null),
            ("number", Cut(answer?.TransactionNumber, MaxNumber)),
            ("reason", Cut(answer?.Reason, MaxReason)),
            ("now", transaction.Now));

    /// <summary>A provider's text never breaks a record.</summary>
    public static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
