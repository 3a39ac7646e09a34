using CommunityKit.Data.Databases;
using CommunityKit.Data.Schedules;

namespace CommunityKit.Data.Work;

/// <summary>
/// Enters the declared work of a generation into the tables, in the transaction that makes the generation current. What is not declared
/// any more is paused: events go on collecting for it, so that a rollback or a later start finds them all.
/// </summary>
internal static class WorkDeclaration
{
    public static async Task ApplyAsync(WriteScope scope, DeclaredWork work, TimeZoneInfo shopZone, CancellationToken cancellationToken)
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

        await PauseOthersAsync(scope, "ck_subscription", "subscriber", work.Subscriptions.Select(s => s.Subscriber), cancellationToken);
        await PauseOthersAsync(scope, "ck_queue", "queue", work.Queues.Select(q => q.Name), cancellationToken);
        await PauseOthersAsync(scope, "ck_schedule", "job", work.Jobs.Select(j => j.FullName), cancellationToken);
        scope.Signal(DatabaseSignal.Work);
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
