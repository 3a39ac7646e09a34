using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Schedules;

/// <summary>The statements on <c>ck_schedule</c>. A lease is its id and a <c>next_at</c> at which the job is due again.</summary>
internal static class ScheduleTable
{
    private const string IsLeased = "job = @job AND lease_id = @lease";

    /// <summary>
    /// Enters a job or brings its row up to date. The next occurrence is found anew when the schedule, the zone or the job's being
    /// switched on has changed; otherwise a run that is owed stays owed.
    /// </summary>
    public static async Task DeclareAsync(WriteScope scope, ScheduledJob job, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var text = Occurrences.Describe(job.Schedule, zone);
        var next = Occurrences.Next(job.Schedule, zone, scope.Now, scope.Now);
        (string, object?)[] values =
        [
            ("job", job.FullName), ("module", job.Module.Id), ("text", text), ("wakes", job.Schedule.WakesTenant), ("next", next),
        ];
        var known = await scope.ExecuteAsync(
            "UPDATE ck_schedule SET module = @module, wakes = @wakes WHERE job = @job AND schedule = @text AND state = 'active'",
            cancellationToken,
            values);
        if (known == 0)
        {
            await scope.ExecuteAsync(
                """
                INSERT INTO ck_schedule (job, module, state, schedule, wakes, due_at, next_at, attempts)
                VALUES (@job, @module, 'active', @text, @wakes, @next, @next, 0)
                ON CONFLICT (job) DO UPDATE SET module = excluded.module, state = 'active', schedule = excluded.schedule,
                    wakes = excluded.wakes, due_at = excluded.due_at, next_at = excluded.next_at, attempts = 0, lease_id = NULL
                """,
                cancellationToken,
                values);
        }
    }

    /// <summary>Leases a job if it is due; null when it is not, or another process was faster.</summary>
    public static async Task<DueJob?> LeaseAsync(
        WriteScope scope, string job, Guid lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = await scope.QueryAsync(
            """
            UPDATE ck_schedule SET lease_id = @lease, next_at = @until, attempts = attempts + 1, last_started_at = @now
            WHERE job = @job AND state = 'active' AND next_at <= @now
            RETURNING due_at, attempts
            """,
            r => new DueJob(r.Instant(0), r.GetInt32(1)),
            cancellationToken,
            ("lease", lease),
            ("until", until),
            ("now", scope.Now),
            ("job", job));
        return rows.FirstOrDefault();
    }

    /// <summary>Keeps the lease of a running job; false if it was lost.</summary>
    public static async Task<bool> RenewAsync(
        WriteScope scope, string job, Guid lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(
            "UPDATE ck_schedule SET next_at = @until WHERE " + IsLeased,
            cancellationToken,
            ("until", until),
            ("job", job),
            ("lease", lease)) == 1;

    /// <summary>Gives the job back as if it had not been taken.</summary>
    public static Task ReturnAsync(WriteScope scope, string job, Guid lease, CancellationToken cancellationToken) =>
        scope.ExecuteAsync(
            "UPDATE ck_schedule SET attempts = attempts - 1, next_at = @now, lease_id = NULL WHERE " + IsLeased,
            cancellationToken,
            ("now", scope.Now),
            ("job", job),
            ("lease", lease));

    /// <summary>Writes down how the run ended.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="job">Key of the schedule.</param>
    /// <param name="lease">The lease under which it ran.</param>
    /// <param name="error">Null when it succeeded.</param>
    /// <param name="retryAt">When to try this occurrence again; null to go on with the next occurrence.</param>
    /// <param name="next">The next occurrence.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<bool> FinishAsync(
        WriteScope scope,
        string job,
        Guid lease,
        string? error,
        DateTimeOffset? retryAt,
        DateTimeOffset next,
        CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(
            $"""
            UPDATE ck_schedule SET lease_id = NULL, last_finished_at = @now, last_result = @result, last_error = @error,
                next_at = @next{(retryAt is null ? ", due_at = @next, attempts = 0" : "")}
            WHERE {IsLeased}
            """,
            cancellationToken,
            ("now", scope.Now),
            ("result", error is null ? "succeeded" : "failed"),
            ("error", error),
            ("next", retryAt ?? next),
            ("job", job),
            ("lease", lease)) == 1;
}
