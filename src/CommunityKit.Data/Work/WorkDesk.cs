using CommunityKit.Data.Databases;
using CommunityKit.Operations;

namespace CommunityKit.Data.Work;

/// <summary>What the operator sees and does about deliveries, queue items and schedules. Needs no runtime. Thread-safe.</summary>
internal sealed class WorkDesk(TenantDatabase database)
{
    /// <summary>Deliveries in a state, oldest first.</summary>
    /// <param name="state">pending, parked, done or discarded.</param>
    /// <param name="after">Position and subscriber of the last row seen; null for the first page.</param>
    /// <param name="limit">Rows at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<DeliveryRow>> DeliveriesAsync(
        string state, (long Position, string Subscriber)? after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            $"""
            SELECT d.position, d.subscriber, o.name, d.ordering_key, d.state, d.attempts, o.occurred_at, d.next_at, d.last_error
            FROM ck_delivery d JOIN ck_outbox o ON o.position = d.position
            WHERE d.state = @state AND (d.position > @position OR (d.position = @position AND d.subscriber > @subscriber))
            ORDER BY d.position, d.subscriber LIMIT {limit}
            """,
            r => new DeliveryRow(
                r.GetInt64(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4),
                r.GetInt32(5),
                r.Instant(6),
                r.Instant(7),
                r.TextOrNull(8)),
            cancellationToken,
            ("state", state),
            ("position", after?.Position ?? 0),
            ("subscriber", after?.Subscriber ?? ""));
    }

    /// <summary>Tries a parked delivery again from the first attempt; false if it is not parked.</summary>
    public Task<bool> ResendAsync(long position, string subscriber, CancellationToken cancellationToken) => ChangeAsync(
        """
        UPDATE ck_delivery SET state = 'pending', attempts = 0, next_at = @now
        WHERE position = @position AND subscriber = @subscriber AND state = 'parked'
        """,
        cancellationToken,
        ("position", position),
        ("subscriber", subscriber));

    /// <summary>Gives up a parked or waiting delivery for good; what waits behind it goes on. False if it is neither.</summary>
    public Task<bool> DiscardAsync(long position, string subscriber, CancellationToken cancellationToken) => ChangeAsync(
        """
        UPDATE ck_delivery SET state = 'discarded', done_at = @now, lease_id = NULL
        WHERE position = @position AND subscriber = @subscriber AND state IN ('pending', 'parked')
        """,
        cancellationToken,
        ("position", position),
        ("subscriber", subscriber));

    /// <summary>Per subscriber, sorted by name.</summary>
    public async Task<IReadOnlyList<SubscriberLag>> LagAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            """
            SELECT s.subscriber, s.state, COUNT(CASE WHEN d.state = 'pending' THEN 1 END), COUNT(CASE WHEN d.state = 'parked' THEN 1 END),
                MIN(o.occurred_at)
            FROM ck_subscription s
            LEFT JOIN ck_delivery d ON d.subscriber = s.subscriber AND d.state IN ('pending', 'parked')
            LEFT JOIN ck_outbox o ON o.position = d.position
            GROUP BY s.subscriber, s.state ORDER BY s.subscriber
            """,
            r => new SubscriberLag(r.GetString(0), r.GetString(1), (int)r.GetInt64(2), (int)r.GetInt64(3), r.InstantOrNull(4)),
            cancellationToken);
    }

    /// <summary>The figures at a glance, over events and queues.</summary>
    public async Task<ActivitySummary> SummaryAsync(CancellationToken cancellationToken)
    {
        var lag = await LagAsync(cancellationToken);
        var items = await QueueItemsAsync("parked", null, 1000, cancellationToken);
        return new ActivitySummary(lag.Sum(l => l.Pending), lag.Sum(l => l.Parked) + items.Count, lag.Min(l => l.Oldest));
    }

    /// <summary>Queue items in a state, oldest first.</summary>
    /// <param name="state">pending, parked, done or discarded.</param>
    /// <param name="after">Id of the last row seen; null for the first page.</param>
    /// <param name="limit">Rows at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<QueueItemRow>> QueueItemsAsync(
        string state, Guid? after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            $"""
            SELECT id, queue, state, attempts, created_at, next_at, last_error FROM ck_job_item
            WHERE state = @state AND id > @after ORDER BY id LIMIT {limit}
            """,
            r => new QueueItemRow(
                r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.Instant(4), r.Instant(5), r.TextOrNull(6)),
            cancellationToken,
            ("state", state),
            ("after", after ?? Guid.Empty));
    }

    /// <summary>Tries a parked item again from the first attempt; false if it is not parked.</summary>
    public Task<bool> RetryItemAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE ck_job_item SET state = 'pending', attempts = 0, next_at = @now WHERE id = @id AND state = 'parked'",
        cancellationToken,
        ("id", id));

    /// <summary>Gives up a parked or waiting item for good; false if it is neither.</summary>
    public Task<bool> DiscardItemAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE ck_job_item SET state = 'discarded', done_at = @now, lease_id = NULL WHERE id = @id AND state IN ('pending', 'parked')",
        cancellationToken,
        ("id", id));

    /// <summary>All schedules, by name.</summary>
    public async Task<IReadOnlyList<ScheduleRow>> SchedulesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            """
            SELECT job, state, schedule, due_at, next_at, lease_id, last_started_at, last_finished_at, last_result, last_error
            FROM ck_schedule ORDER BY job
            """,
            r => new ScheduleRow(
                r.GetString(0),
                r.GetString(1),
                r.GetString(2),
                r.Instant(3),
                r.Instant(4),
                !r.IsDBNull(5),
                r.InstantOrNull(6),
                r.InstantOrNull(7),
                r.TextOrNull(8),
                r.TextOrNull(9)),
            cancellationToken);
    }

    /// <summary>Makes a job due now; false if there is no such active job.</summary>
    public Task<bool> RunNowAsync(string job, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE ck_schedule SET next_at = @now WHERE job = @job AND state = 'active' AND lease_id IS NULL",
        cancellationToken,
        ("job", job));

    private async Task<bool> ChangeAsync(
        string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        await database.WriteAsync(
            async (scope, token) =>
            {
                scope.Signal(DatabaseSignal.Work);
                return await scope.ExecuteAsync(sql, token, [.. parameters, ("now", scope.Now)]);
            },
            cancellationToken) > 0;
}
