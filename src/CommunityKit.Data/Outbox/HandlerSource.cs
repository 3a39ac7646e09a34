using System.Collections.Concurrent;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Work;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Outbox;

/// <summary>
/// Runs a handler in the transaction that also marks the delivery as done. No lease: the row's own state decides, so a process that dies
/// leaves nothing to wait for, and two generations or two nodes never apply an event twice.
/// </summary>
internal sealed class HandlerSource(EventSubscription subscription, WorkEnvironment environment) : IWorkSource
{
    private const int BatchSize = 64;
    private const int AtOnce = 8;
    private readonly ILogger _logger = environment.Database.Loggers.CreateLogger<HandlerSource>();

    public WorkKey Key => new(WorkKind.Event, subscription.Subscriber);

    public DatabaseSignal WokenBy => new(SignalKind.Event, subscription.EventName);

    public ModuleIdentity Module => subscription.Module;

    public string Part => "event " + subscription.Name;

    public int Parallelism => 1;

    public async Task<WorkRun> RunSomeAsync(CancellationToken stopping)
    {
        List<Delivery> heads;
        await using (var connection = await environment.Database.OpenReadAsync(stopping))
        {
            heads = await DeliveryTable.HeadsAsync(connection, subscription, environment.Now, BatchSize, stopping);
        }

        // Each head has a key of its own. Several at once share a commit on SQLite, and wait for each other's round trips no longer on PostgreSQL.
        var counts = new ConcurrentBag<WorkCount>();
        await Parallel.ForEachAsync(
            heads, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (head, _) => counts.Add(await FollowAsync(head, stopping)));
        var total = counts.Aggregate(WorkCount.None, (a, b) => a + b);
        return new WorkRun(total, MayBeMore: !total.IsNone && (heads.Count == BatchSize || total.Failed > 0 || counts.Any(c => c.Succeeded == BatchSize)));
    }

    /// <summary>Follows a key while it goes well: asking for heads again would pass over everything that waits behind them.</summary>
    private async Task<WorkCount> FollowAsync(Delivery head, CancellationToken stopping)
    {
        var count = WorkCount.None;
        var run = 0;
        for (Delivery? next = head; next is not null && run < BatchSize && !environment.Guard.IsOff(Module, Part); run++)
        {
            var outcome = await RunAsync(next, stopping);
            count += outcome;
            next = outcome.Succeeded > 0 && next.IsFollowed ? await FollowerAsync(next, stopping) : null;
        }

        return count;
    }

    private async Task<Delivery?> FollowerAsync(Delivery done, CancellationToken stopping)
    {
        await using var connection = await environment.Database.OpenReadAsync(stopping);
        return await DeliveryTable.FollowerAsync(connection, done, stopping);
    }

    private async Task<WorkCount> RunAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            await using var scope = environment.Services.CreateAsyncScope();
            var isMine = await environment.UnitOfWork.ExecuteAsync(
                async (transaction, write, token) =>
                {
                    if (!await DeliveryTable.TakeAsync(write, subscription, delivery, token))
                    {
                        return false;
                    }

                    await subscription.InvokeAsync(
                        scope.ServiceProvider, delivery.Payload, environment.Json, transaction, delivery.Context, token);
                    return true;
                },
                stopping);
            if (!isMine)
            {
                return WorkCount.None;
            }

            environment.Guard.Succeeded(Module, Part);
            return WorkCount.Success;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return WorkCount.None;
        }
        catch (Exception e)
        {
            _logger.LogWarning(
                e,
                "Handler {Subscriber} failed on event {EventId}, attempt {Attempt}",
                delivery.Subscriber,
                delivery.EventId,
                delivery.Context.Attempt);
            environment.Guard.Failed(Module, Part, e);
            await environment.Database.WriteAsync(
                (write, token) => new(DeliveryTable.FailAsync(
                    write, delivery, null, ErrorText.Of(e), environment.Now + Backoff.After(delivery.Attempts + 1), token)),
                CancellationToken.None);
            return WorkCount.Failure;
        }
    }
}
