using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Queues;

/// <summary>The statements on <c>ck_job_item</c>; states and leases as in the outbox.</summary>
internal static class QueueTable
{
    private const string IsLeased = "id = @id AND lease_id = @lease AND state = 'pending'";

    public static async ValueTask AddAsync(WriteScope scope, IReadOnlyList<QueueItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await scope.ExecuteAsync(
                """
                INSERT INTO ck_job_item (id, queue, payload, state, attempts, due_at, next_at, created_at)
                VALUES (@id, @queue, @payload, 'pending', 0, @due, @due, @now)
                """,
                cancellationToken,
                ("id", item.Id),
                ("queue", item.Queue),
                ("payload", item.Payload),
                ("due", item.DueAt),
                ("now", scope.Now));
            scope.Signal(item.DueAt > scope.Now ? DatabaseSignal.Work : new DatabaseSignal(SignalKind.QueueItem, item.Queue));
        }
    }

    /// <summary>Leases the next due items, the longest waiting first; none when nothing is due.</summary>
    public static async Task<IReadOnlyList<QueueItem>> LeaseAsync(
        WriteScope scope, string queue, int count, Guid lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        // Materialized: PostgreSQL must not look for them again per row, it would lease more than asked for.
        var rows = await scope.QueryAsync(
            $"""
            WITH due AS MATERIALIZED (SELECT id FROM ck_job_item WHERE queue = @queue AND state = 'pending' AND next_at <= @now
                ORDER BY next_at, id LIMIT @count{scope.SkipLocked})
            UPDATE ck_job_item SET lease_id = @lease, next_at = @until, attempts = attempts + 1 WHERE id IN (SELECT id FROM due)
            RETURNING id, queue, payload, due_at, attempts - 1
            """,
            r => new QueueItem(r.GetGuid(0), r.GetString(1), r.GetString(2), r.Instant(3), r.GetInt32(4)),
            cancellationToken,
            ("count", count),
            ("lease", lease),
            ("until", until),
            ("queue", queue),
            ("now", scope.Now));
        return rows.Count < 2 ? rows : [.. rows.OrderBy(r => r.DueAt).ThenBy(r => r.Id)];
    }

    public static async Task<bool> CompleteAsync(WriteScope scope, Guid id, Guid lease, CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(
            "UPDATE ck_job_item SET state = 'done', done_at = @now, last_error = NULL, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("now", scope.Now),
            ("id", id),
            ("lease", lease)) == 1;

    public static Task ReturnAsync(WriteScope scope, Guid id, Guid lease, CancellationToken cancellationToken) =>
        scope.ExecuteAsync(
            "UPDATE ck_job_item SET attempts = attempts - 1, next_at = @now, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("now", scope.Now),
            ("id", id),
            ("lease", lease));

    public static Task FailAsync(
        WriteScope scope,
        QueueItem item,
        Guid lease,
        string error,
        DateTimeOffset next,
        bool isLast,
        CancellationToken cancellationToken) =>
        scope.ExecuteAsync(
            "UPDATE ck_job_item SET state = @state, last_error = @error, next_at = @next, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("state", isLast ? "parked" : "pending"),
            ("error", error),
            ("next", next),
            ("id", item.Id),
            ("lease", lease));
}
