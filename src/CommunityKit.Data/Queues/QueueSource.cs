using CommunityKit.Data.Databases;
using CommunityKit.Data.Work;
using CommunityKit.Jobs;
using CommunityKit.Modules;

namespace CommunityKit.Data.Queues;

/// <summary>Works on the items of one queue, each under a lease: at least once.</summary>
internal sealed class QueueSource(WorkQueue queue, WorkEnvironment environment) : IWorkSource
{
    public WorkKey Key => new(WorkKind.Queue, queue.Name);

    public DatabaseSignal WokenBy => new(SignalKind.QueueItem, queue.Name);

    public ModuleIdentity Module => queue.Module;

    public string Part => "queue " + queue.Name;

    /// <summary>Several items overlap within one run, which knows how many are left to take.</summary>
    public int Parallelism => 1;

    private bool IsOff => environment.Guard.IsOff(Module, Part);

    public async Task<WorkRun> RunSomeAsync(CancellationToken stopping)
    {
        if (IsOff)
        {
            return WorkRun.Nothing;
        }

        var slots = Math.Max(1, queue.Options.Parallelism);
        var total = WorkCount.None;
        var running = await TakeAsync(slots);
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            var (count, next) = await ended;
            total += count;
            if (next is not null)
            {
                running.Add(RunAsync(next, stopping));
                if (running.Count < slots)
                {
                    running.AddRange(await TakeAsync(slots - running.Count));
                }
            }
        }

        // A slot that ended well found nothing more to take; one that failed did not look.
        return new WorkRun(total, MayBeMore: total.Failed > 0);

        async Task<List<Task<(WorkCount, LeasedItem?)>>> TakeAsync(int count)
        {
            var items = await environment.Database.WriteAsync((write, token) => LeaseAsync(write, count, token), stopping);
            return [.. items.Select(item => RunAsync(item, stopping))];
        }
    }

    private async ValueTask<IReadOnlyList<LeasedItem>> LeaseAsync(WriteScope write, int count, CancellationToken cancellationToken)
    {
        var lease = Guid.CreateVersion7();
        var items = await QueueTable.LeaseAsync(write, queue.Name, count, lease, write.Now + queue.Options.Lease, cancellationToken);
        return [.. items.Select(item => new LeasedItem(item, lease))];
    }

    /// <summary>Runs an item; the commit that marks it as done takes the next one.</summary>
    private async Task<(WorkCount Count, LeasedItem? Next)> RunAsync(LeasedItem leased, CancellationToken stopping)
    {
        var (item, lease) = leased;
        var attempt = item.Attempts + 1;
        LeasedItem? next = null;
        var run = new LeasedRun(environment, Module, Part, queue.Options.Lease)
        {
            Complete = async (write, token) =>
            {
                var isDone = await QueueTable.CompleteAsync(write, item.Id, lease, token);
                next = stopping.IsCancellationRequested || IsOff ? null : await LeaseAsync(write, 1, token) is [var taken] ? taken : null;
                return isDone;
            },
            Return = (write, token) => QueueTable.ReturnAsync(write, item.Id, lease, token),
            Fail = (write, error, due, token) =>
                QueueTable.FailAsync(write, item, lease, error, due, attempt >= queue.Options.MaxAttempts, token),
        };
        var count = await run.RunAsync(
            attempt,
            (services, token) => queue.InvokeAsync(
                services, item.Payload, environment.Json, new JobContext(item.Id, item.DueAt, attempt), token),
            stopping);
        return (count, next);
    }

    private sealed record LeasedItem(QueueItem Item, Guid Lease);
}
