using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Outbox;

/// <summary>
/// Writes events and their deliveries at the end of the writing transaction. The subscriptions are read there and then, from the database:
/// so an event reaches exactly the subscribers that are known when it is committed, whichever node commits it.
/// </summary>
internal static class OutboxWriter
{
    // Two transactions that publish under the same key take turns here, after all their other statements: so positions of one key grow in
    // the order of the commits, and a dispatcher that sees one has seen all before it.
    private const string LockKeys =
        "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ':' || k, 17)) FROM unnest(@keys) AS k";

    private const string Deliveries =
        """
        INSERT INTO ck_delivery (position, subscriber, ordering_key, state, attempts, next_at)
        SELECT {position}, subscriber, @key, 'pending', 0, @now FROM {from} WHERE event_name = @name AND state <> 'purged'
        """;

    private const string Event =
        "INSERT INTO ck_outbox (event_id, name, ordering_key, payload, occurred_at) VALUES (@id, @name, @key, @payload, @now)";

    // Not last_insert_rowid(): that moves on with every delivery that the statement inserts. There is one writer, so the newest is ours.
    private static readonly string SqliteSql =
        Event + ";\n" + Deliveries.Replace("{position}", "(SELECT MAX(position) FROM ck_outbox)", StringComparison.Ordinal)
            .Replace("{from}", "ck_subscription", StringComparison.Ordinal);

    private static readonly string PostgresSql =
        "WITH e AS (" + Event + " RETURNING position)\n" + Deliveries.Replace("{position}", "e.position", StringComparison.Ordinal)
            .Replace("{from}", "e, ck_subscription", StringComparison.Ordinal);

    public static async ValueTask WriteAsync(WriteScope scope, IReadOnlyList<OutboxEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return;
        }

        if (scope.Provider == DatabaseProvider.Postgres)
        {
            var keys = events.Select(e => e.OrderingKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            await scope.ExecuteAsync(LockKeys, cancellationToken, ("keys", keys));
        }

        foreach (var e in events)
        {
            await scope.ExecuteAsync(
                scope.Provider == DatabaseProvider.Postgres ? PostgresSql : SqliteSql,
                cancellationToken,
                ("id", e.Id),
                ("name", e.Name),
                ("key", e.OrderingKey),
                ("payload", e.Payload),
                ("now", scope.Now));
            scope.Signal(new DatabaseSignal(SignalKind.Event, e.Name));
        }
    }
}
