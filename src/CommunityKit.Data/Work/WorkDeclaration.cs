using CommunityKit.Data.Databases;
using CommunityKit.Data.Schedules;

namespace CommunityKit.Data.Work;

/// <summary>
/// Enters the declared work of a generation into the tables, in the transaction that makes the generation current. What is not declared
/// any more is paused: events go on collecting for it, so that a rollback or a later start finds them all.
/// </summary>
internal static class WorkDeclaration
{
    private static readonly string[] Tables = ["ck_subscription", "ck_queue", "ck_schedule"];

    public static async Task ApplyAsync(WriteScope scope, DeclaredWork work, TimeZoneInfo shopZone, CancellationToken cancellationToken)
    {
        await EnterAsync(scope, work, shopZone, cancellationToken);
        await PauseOthersAsync(scope, "ck_subscription", "subscriber", work.Subscriptions.Select(s => s.Subscriber), cancellationToken);
        await PauseOthersAsync(scope, "ck_queue", "queue", work.Queues.Select(q => q.Name), cancellationToken);
        await PauseOthersAsync(scope, "ck_schedule", "job", work.Jobs.Select(j => j.FullName), cancellationToken);
        scope.Signal(DatabaseSignal.Work);
    }

    /// <summary>
    /// Makes active what a starting runtime declares and the tables do not have as active: its generation was committed without being
    /// built. Pauses nothing, because another node may run what this one cannot.
    /// </summary>
    public static async Task ResumeAsync(
        TenantDatabase database, DeclaredWork work, TimeZoneInfo shopZone, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        var active = (await connection.QueryAsync(
            null,
            """
            SELECT 's ' || subscriber FROM ck_subscription WHERE state = 'active'
            UNION ALL SELECT 'q ' || queue FROM ck_queue WHERE state = 'active'
            UNION ALL SELECT 'j ' || job FROM ck_schedule WHERE state = 'active'
            """,
            r => r.GetString(0),
            cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var declared = work.Subscriptions.Select(s => "s " + s.Subscriber)
            .Concat(work.Queues.Select(q => "q " + q.Name))
            .Concat(work.Jobs.Select(j => "j " + j.FullName));
        if (!declared.All(active.Contains))
        {
            await database.WriteAsync(
                async (scope, token) =>
                {
                    await EnterAsync(scope, work, shopZone, token);
                    scope.Signal(DatabaseSignal.Work);
                },
                cancellationToken);
        }
    }

    /// <summary>Pauses the work of every module but these, in the transaction of a generation that is committed without being built.</summary>
    public static async Task PauseExceptAsync(WriteScope scope, IReadOnlySet<string> running, CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
        {
            var modules = await scope.QueryAsync($"SELECT DISTINCT module FROM {table} WHERE state = 'active'", r => r.GetString(0), cancellationToken);
            foreach (var module in modules.Where(id => !running.Contains(id)))
            {
                await scope.ExecuteAsync(
                    $"UPDATE {table} SET state = 'paused' WHERE module = @module AND state = 'active'", cancellationToken, ("module", module));
            }
        }
    }

    private static async Task EnterAsync(WriteScope scope, DeclaredWork work, TimeZoneInfo shopZone, CancellationToken cancellationToken)
    {
        foreach (var subscription in work.Subscriptions)
        {
            await scope.ExecuteAsync(
                """
                INSERT INTO ck_subscription (subscriber, event_name, module, state, since)
                VALUES (@name, @event, @module, 'active', @now)
                ON CONFLICT (subscriber) DO UPDATE SET event_name = excluded.event_name, module = excluded.module, state = 'active'
                """,
                cancellationToken,
                ("name", subscription.Subscriber),
                ("event", subscription.EventName),
                ("module", subscription.Module.Id),
                ("now", scope.Now));
        }

        foreach (var queue in work.Queues)
        {
            await scope.ExecuteAsync(
                """
                INSERT INTO ck_queue (queue, module, state) VALUES (@name, @module, 'active')
                ON CONFLICT (queue) DO UPDATE SET module = excluded.module, state = 'active'
                """,
                cancellationToken,
                ("name", queue.Name),
                ("module", queue.Module.Id));
        }

        foreach (var job in work.Jobs)
        {
            await ScheduleTable.DeclareAsync(scope, job, shopZone, cancellationToken);
        }
    }

    private static async Task PauseOthersAsync(
        WriteScope scope, string table, string key, IEnumerable<string> declared, CancellationToken cancellationToken)
    {
        var active = await scope.QueryAsync($"SELECT {key} FROM {table} WHERE state = 'active'", r => r.GetString(0), cancellationToken);
        foreach (var name in active.Except(declared, StringComparer.Ordinal))
        {
            await scope.ExecuteAsync($"UPDATE {table} SET state = 'paused' WHERE {key} = @name", cancellationToken, ("name", name));
        }
    }
}
