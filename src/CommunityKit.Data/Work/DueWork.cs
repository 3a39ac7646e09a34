using System.Data.Common;
using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Work;

/// <summary>Reads what is due and when the next thing will be.</summary>
internal static class DueWork
{
    private const string PerName =
        """
        SELECT 0, s.subscriber,
            (SELECT MIN(d.next_at) FROM ck_delivery d WHERE d.subscriber = s.subscriber AND d.state = 'pending'),
            (SELECT MIN(d.next_at) FROM ck_delivery d WHERE d.subscriber = s.subscriber AND d.state = 'pending' AND d.next_at > @now)
        FROM ck_subscription s WHERE s.state <> 'purged'
        UNION ALL
        SELECT 1, q.queue,
            (SELECT MIN(i.next_at) FROM ck_job_item i WHERE i.queue = q.queue AND i.state = 'pending'),
            (SELECT MIN(i.next_at) FROM ck_job_item i WHERE i.queue = q.queue AND i.state = 'pending' AND i.next_at > @now)
        FROM ck_queue q
        UNION ALL
        SELECT 2, j.job, j.next_at, CASE WHEN j.next_at > @now THEN j.next_at END FROM ck_schedule j WHERE j.state = 'active'
        """;

    // What nobody can run (its module is off, or something parked is in front of it) must not wake the shop again and again.
    private const string NextWake =
        """
        SELECT MIN(t.next_at) FROM (
            SELECT MIN(d.next_at) AS next_at FROM ck_delivery d JOIN ck_subscription s ON s.subscriber = d.subscriber
            WHERE d.state = 'pending' AND s.state = 'active' AND NOT EXISTS (
                SELECT 1 FROM ck_delivery e WHERE e.subscriber = d.subscriber AND e.ordering_key = d.ordering_key
                    AND e.position < d.position AND e.state IN ('pending', 'parked'))
            UNION ALL
            SELECT MIN(i.next_at) FROM ck_job_item i JOIN ck_queue q ON q.queue = i.queue
            WHERE i.state = 'pending' AND q.state = 'active'
            UNION ALL
            SELECT MIN(j.next_at) FROM ck_schedule j WHERE j.state = 'active' AND j.wakes) t
        """;

    public static async Task<Dictionary<WorkKey, DueTimes>> ReadAsync(
        DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(
            null,
            PerName,
            r => (Key: new WorkKey((WorkKind)r.GetInt32(0), r.GetString(1)), Times: new DueTimes(r.InstantOrNull(2), r.InstantOrNull(3))),
            cancellationToken,
            ("now", now));
        return rows.ToDictionary(r => r.Key, r => r.Times);
    }

    /// <summary>
    /// The instant at which a sleeping shop should be woken: the first delivery, item or waking job. Null when nothing waits.
    /// </summary>
    public static async Task<DateTimeOffset?> NextWakeAsync(TenantDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync(null, NextWake, r => r.InstantOrNull(0), cancellationToken);
        return rows[0];
    }
}
