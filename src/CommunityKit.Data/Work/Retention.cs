using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Work;

/// <summary>Deletes what has been done for a week, in small pieces so that no writer waits for it.</summary>
internal static class Retention
{
    public static readonly TimeSpan Keep = TimeSpan.FromDays(7);
    private const int Piece = 500;

    private static readonly string[] Statements =
    [
        $"""
        DELETE FROM ck_delivery WHERE (position, subscriber) IN (
            SELECT position, subscriber FROM ck_delivery WHERE done_at IS NOT NULL AND done_at < @before LIMIT {Piece})
        """,
        $"""
        DELETE FROM ck_outbox WHERE position IN (
            SELECT o.position FROM ck_outbox o WHERE o.occurred_at < @before
                AND NOT EXISTS (SELECT 1 FROM ck_delivery d WHERE d.position = o.position) LIMIT {Piece})
        """,
        $"""
        DELETE FROM ck_job_item WHERE id IN (
            SELECT id FROM ck_job_item WHERE done_at IS NOT NULL AND done_at < @before LIMIT {Piece})
        """,
        $"""
        DELETE FROM ck_idempotency WHERE key IN (
            SELECT key FROM ck_idempotency WHERE created_at < @before LIMIT {Piece})
        """,
    ];

    public static async Task RunAsync(TenantDatabase database, CancellationToken cancellationToken)
    {
        var before = database.Clock.GetUtcNow() - Keep;
        foreach (var statement in Statements)
        {
            int deleted;
            do
            {
                deleted = await database.WriteAsync(
                    (scope, token) => new ValueTask<int>(scope.ExecuteAsync(statement, token, ("before", before))), cancellationToken);
            }
            while (deleted == Piece);
        }
    }
}
