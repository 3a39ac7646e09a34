using System.Data.Common;
using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Outbox;

/// <summary>
/// The statements on <c>ck_delivery</c>. States: pending (waits for its time, or is being run under a lease), parked (tried too often;
/// holds
/// back what follows under its key), done, discarded. A lease is its id and a <c>next_at</c> at which the delivery is due again.
/// </summary>
internal static class DeliveryTable
{
    /// <summary>Attempts before a delivery is parked.</summary>
    public const int MaxAttempts = 10;

    private const string IsHead =
        """
        NOT EXISTS (SELECT 1 FROM ck_delivery e WHERE e.subscriber = d.subscriber AND e.ordering_key = d.ordering_key
            AND e.position < d.position AND e.state IN ('pending', 'parked'))
        """;

    private const string IsDueHead =
        "d.subscriber = @subscriber AND d.state = 'pending' AND d.next_at <= @now AND o.name = @event AND " + IsHead;

    private const string IsLeased = "position = @position AND subscriber = @subscriber AND lease_id = @lease AND state = 'pending'";

    private const string Columns =
        """
        d.position, d.subscriber, d.ordering_key, o.event_id, o.payload, o.occurred_at, d.attempts,
        CASE WHEN EXISTS (SELECT 1 FROM ck_delivery n WHERE n.subscriber = d.subscriber AND n.ordering_key = d.ordering_key
            AND n.position > d.position AND n.state IN ('pending', 'parked')) THEN 1 ELSE 0 END
        """;

    private const string From = " FROM ck_delivery d JOIN ck_outbox o ON o.position = d.position ";

    /// <summary>Due deliveries that nothing of their key precedes.</summary>
    public static Task<List<Delivery>> HeadsAsync(
        DbConnection connection, EventSubscription subscription, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            null,
            $"SELECT {Columns}{From}WHERE {IsDueHead} ORDER BY d.next_at, d.position LIMIT {limit}",
            Read,
            cancellationToken,
            ("subscriber", subscription.Subscriber),
            ("event", subscription.EventName),
            ("now", now));

    /// <summary>The delivery behind <paramref name="done"/> under its key; whether it may run is decided when it is taken.</summary>
    public static async Task<Delivery?> FollowerAsync(DbConnection connection, Delivery done, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(
            null,
            $"""
            SELECT {Columns}{From}
            WHERE d.subscriber = @subscriber AND d.ordering_key = @key AND d.state IN ('pending', 'parked') AND d.position > @position
            ORDER BY d.position LIMIT 1
            """,
            Read,
            cancellationToken,
            ("subscriber", done.Subscriber),
            ("key", done.OrderingKey),
            ("position", done.Position));
        return rows.FirstOrDefault();
    }

    /// <summary>
    /// Marks a delivery as done inside the handler's transaction; false if it is not to be run now or another process has it.
    /// </summary>
    public static async Task<bool> TakeAsync(
        WriteScope scope, EventSubscription subscription, Delivery delivery, CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(
            $"""
            UPDATE ck_delivery SET state = 'done', done_at = @now, attempts = attempts + 1, last_error = NULL, lease_id = NULL
            WHERE subscriber = @subscriber AND position = (
                SELECT d.position{From}WHERE d.position = @position AND {IsDueHead}{OfDelivery(scope)})
            """,
            cancellationToken,
            ("subscriber", delivery.Subscriber),
            ("event", subscription.EventName),
            ("position", delivery.Position),
            ("now", scope.Now)) == 1;

    /// <summary>Leases the next due delivery; null when there is none.</summary>
    public static async Task<Delivery?> LeaseAsync(
        WriteScope scope, EventSubscription subscription, Guid lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = await scope.QueryAsync(
            $"SELECT {Columns}{From}WHERE {IsDueHead} ORDER BY d.next_at, d.position LIMIT 1{OfDelivery(scope)}",
            Read,
            cancellationToken,
            ("subscriber", subscription.Subscriber),
            ("event", subscription.EventName),
            ("now", scope.Now));
        if (rows is not [var delivery])
        {
            return null;
        }

        await scope.ExecuteAsync(
            """
            UPDATE ck_delivery SET lease_id = @lease, next_at = @until, attempts = attempts + 1
            WHERE position = @position AND subscriber = @subscriber
            """,
            cancellationToken,
            ("lease", lease),
            ("until", until),
            ("position", delivery.Position),
            ("subscriber", delivery.Subscriber));
        return delivery;
    }

    /// <summary>Marks a leased delivery as done; false if the lease was lost.</summary>
    public static async Task<bool> CompleteAsync(WriteScope scope, Delivery delivery, Guid lease, CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(
            "UPDATE ck_delivery SET state = 'done', done_at = @now, last_error = NULL, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("now", scope.Now),
            ("position", delivery.Position),
            ("subscriber", delivery.Subscriber),
            ("lease", lease)) == 1;

    /// <summary>Gives a leased delivery back as if it had not been taken.</summary>
    public static Task ReturnAsync(WriteScope scope, Delivery delivery, Guid lease, CancellationToken cancellationToken) =>
        scope.ExecuteAsync(
            "UPDATE ck_delivery SET attempts = attempts - 1, next_at = @now, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("now", scope.Now),
            ("position", delivery.Position),
            ("subscriber", delivery.Subscriber),
            ("lease", lease));

    /// <summary>Records a failed attempt and when to try again, or parks the delivery.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="delivery">What failed.</param>
    /// <param name="lease">The lease under which it ran; null for a handler, whose attempt is not counted yet.</param>
    /// <param name="error">For the admin page.</param>
    /// <param name="next">When to try again.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task FailAsync(
        WriteScope scope, Delivery delivery, Guid? lease, string error, DateTimeOffset next, CancellationToken cancellationToken) =>
        scope.ExecuteAsync(
            $"""
            UPDATE ck_delivery SET attempts = @attempts, last_error = @error, next_at = @next, lease_id = NULL, state = @state
            WHERE {(lease is null ? "position = @position AND subscriber = @subscriber AND state = 'pending'" : IsLeased)}
            """,
            cancellationToken,
            ("attempts", delivery.Attempts + 1),
            ("error", error),
            ("next", next),
            ("state", delivery.Attempts + 1 >= MaxAttempts ? "parked" : "pending"),
            ("position", delivery.Position),
            ("subscriber", delivery.Subscriber),
            ("lease", lease ?? Guid.Empty));

    private static string OfDelivery(WriteScope scope) => scope.Provider == DatabaseProvider.Postgres ? " FOR UPDATE OF d SKIP LOCKED" : "";

    private static Delivery Read(DbDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetGuid(3), r.GetString(4), r.Instant(5), r.GetInt32(6), r.GetInt32(7) == 1);
}
