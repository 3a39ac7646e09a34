namespace CommunityKit.Settlement.Ledger;

/// <summary>
/// The one place that writes the ledger. Invariants: each posting adds up to zero; nothing written is changed; a held balance is the sum of its
/// entries and never below zero, because it is taken from by one conditional update, with a CHECK below.
/// </summary>
internal static class Books
{
    public static async ValueTask<PostingOutcome> PostAsync(Transaction transaction, Posting posting, CancellationToken cancellationToken)
    {
        if (posting.Entries.Count < 2 || posting.Entries.Sum(e => e.AmountMinor) != 0 || posting.Entries.Any(e => e.AmountMinor == 0))
        {
            throw new ArgumentException($"The posting {posting.Key} does not add up to zero.", nameof(posting));
        }

        // Taking comes first: it may be refused, and what is written cannot be taken out again.
        var after = new Dictionary<Entry, long>();
        foreach (var entry in posting.Entries.Where(e => e.AmountMinor < 0 && LedgerAccounts.IsHeld(e.Account)))
        {
            if (await TakeAsync(transaction, entry, posting.Currency, cancellationToken) is not { } left)
            {
                await GiveBackAsync(transaction, after.Keys, posting.Currency, cancellationToken);
                return await IsPostedAsync(transaction, posting.Key, cancellationToken) ? PostingOutcome.Repeated : PostingOutcome.NotCovered;
            }

            after.Add(entry, left);
        }

        var id = Guid.CreateVersion7(transaction.Now);
        if (!await AddAsync(transaction, id, posting, cancellationToken))
        {
            await GiveBackAsync(transaction, after.Keys, posting.Currency, cancellationToken);
            return PostingOutcome.Repeated;
        }

        foreach (var entry in posting.Entries)
        {
            if (entry.AmountMinor > 0 && LedgerAccounts.IsHeld(entry.Account))
            {
                after.Add(entry, await GiveAsync(transaction, entry.Account, entry.OwnerId, posting.Currency, entry.AmountMinor, cancellationToken));
            }

            await AddAsync(transaction, id, entry, posting.Currency, after.TryGetValue(entry, out var balance) ? balance : null, cancellationToken);
        }

        return PostingOutcome.Posted;
    }

    public static async ValueTask<bool> IsPostedAsync(Transaction transaction, string key, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync("SELECT COUNT(*) FROM stl_posting WHERE key = @key", r => r.GetInt64(0), cancellationToken, ("key", key)) > 0;

    public static async ValueTask<long> BalanceAsync(Transaction transaction, string account, Guid owner, string currency, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync(
            "SELECT balance_minor FROM stl_balance WHERE account = @account AND owner_id = @owner AND currency = @currency",
            r => r.GetInt64(0),
            cancellationToken,
            ("account", account),
            ("owner", owner),
            ("currency", currency));

    /// <summary>What is left; null if there is not so much.</summary>
    private static Task<long?> TakeAsync(Transaction transaction, Entry entry, string currency, CancellationToken cancellationToken) =>
        transaction.FindSqlAsync(
            """
            UPDATE stl_balance SET balance_minor = balance_minor - @amount, changed_at = @now
            WHERE account = @account AND owner_id = @owner AND currency = @currency AND balance_minor >= @amount
            RETURNING balance_minor
            """,
            r => (long?)r.GetInt64(0),
            cancellationToken,
            ("account", entry.Account),
            ("owner", entry.OwnerId),
            ("currency", currency),
            ("amount", -entry.AmountMinor),
            ("now", transaction.Now));

    private static async ValueTask<long> GiveAsync(
        Transaction transaction, string account, Guid owner, string currency, long amount, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync(
            """
            INSERT INTO stl_balance (account, owner_id, currency, balance_minor, changed_at) VALUES (@account, @owner, @currency, @amount, @now)
            ON CONFLICT (account, owner_id, currency) DO UPDATE
                SET balance_minor = stl_balance.balance_minor + excluded.balance_minor, changed_at = excluded.changed_at
            RETURNING balance_minor
            """,
            r => r.GetInt64(0),
            cancellationToken,
            ("account", account),
            ("owner", owner),
            ("currency", currency),
            ("amount", amount),
            ("now", transaction.Now));

    private static async ValueTask GiveBackAsync(
        Transaction transaction, IEnumerable<Entry> taken, string currency, CancellationToken cancellationToken)
    {
        foreach (var entry in taken)
        {
            await GiveAsync(transaction, entry.Account, entry.OwnerId, currency, -entry.AmountMinor, cancellationToken);
        }
    }

    private static async ValueTask<bool> AddAsync(Transaction transaction, Guid id, Posting posting, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO stl_posting (id, key, kind, subject_id, member_id, amount_minor, amount_currency, note, actor, at)
            VALUES (@id, @key, @kind, @subject, @member, @amount, @currency, @note, @actor, @now)
            ON CONFLICT (key) DO NOTHING
            """,
            cancellationToken,
            ("id", id),
            ("key", posting.Key),
            ("kind", posting.Kind),
            ("subject", posting.SubjectId),
            ("member", posting.MemberId),
            ("amount", posting.Entries.Where(e => e.AmountMinor > 0).Sum(e => e.AmountMinor)),
            ("currency", posting.Currency),
            ("note", posting.Note),
            ("actor", posting.Actor),
            ("now", transaction.Now)) == 1;

    private static async ValueTask AddAsync(
        Transaction transaction, Guid posting, Entry entry, string currency, long? balance, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO stl_entry (posting_id, account, owner_id, amount_minor, amount_currency, balance_minor)
            VALUES (@posting, @account, @owner, @amount, @currency, @balance)
            """,
            cancellationToken,
            ("posting", posting),
            ("account", entry.Account),
            ("owner", entry.OwnerId),
            ("amount", entry.AmountMinor),
            ("currency", currency),
            ("balance", balance));
}
