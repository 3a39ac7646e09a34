namespace CommunityKit.Settlement.Custody;

/// <summary>
/// One row for each thing that is paid for. Whoever moves its money takes the row first, so that a payment and a completion that come at the
/// same time see each other.
/// </summary>
internal static class SubjectLock
{
    /// <summary>Takes the row for the rest of the transaction; true if the order is completed.</summary>
    public static async ValueTask<bool> TakeAsync(Transaction transaction, Guid subject, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync(
            """
            INSERT INTO stl_subject (id, completed_at) VALUES (@id, NULL)
            ON CONFLICT (id) DO UPDATE SET completed_at = stl_subject.completed_at
            RETURNING CASE WHEN completed_at IS NULL THEN CAST(0 AS bigint) ELSE CAST(1 AS bigint) END
            """,
            r => r.GetInt64(0),
            cancellationToken,
            ("id", subject)) == 1;

    public static async ValueTask CompleteAsync(Transaction transaction, Guid subject, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO stl_subject (id, completed_at) VALUES (@id, @now)
            ON CONFLICT (id) DO UPDATE SET completed_at = COALESCE(stl_subject.completed_at, excluded.completed_at)
            """,
            cancellationToken,
            ("id", subject),
            ("now", transaction.Now));
}
