using CommunityKit.Data.Work;
using CommunityKit.Jobs;
using CommunityKit.Modules;

namespace CommunityKit.Data.Queues;

/// <summary>Works on the items of one queue, each under a lease: at least once.</summary>
internal sealed class QueueSource(WorkQueue queue, WorkEnvironment environment) : IWorkSource
{
    public WorkKey Key => new(WorkKind.Queue, queue.Name);

    public ModuleIdentity Module => queue.Module;

    public string Part => "queue " + queue.Name;

    public int Parallelism => Math.Max(1, queue.Options.Parallelism);

    public async Task<WorkCount> RunSomeAsync(CancellationToken stopping)
    {
        if (environment.Guard.IsOff(Module, Part))
        {
            return WorkCount.None;
        }

        var lease = Guid.CreateVersion7();
        var item = await environment.Database.WriteAsync(
            (write, token) => new ValueTask<QueueItem?>(
                QueueTable.LeaseAsync(write, queue.Name, lease, write.Now + queue.Options.Lease, token)),
            stopping);
        if (item is null)
        {
            return WorkCount.None;
        }

        var attempt = item.Attempts + 1;
        var run = new LeasedRun(environment, Module, Part, queue.Options.Lease)
        {
            Complete = (write, token) => QueueTable.CompleteAsync(write, item.Id, lease, token),
            Return = (write, token) => QueueTable.ReturnAsync(write, item.Id, lease, token),
            Fail = (write, error, next, token) =>
                QueueTable.FailAsync(write, item, lease, error, next, attempt >= queue.Options.MaxAttempts, token),
        };
        return await run.RunAsync(
            attempt,
            (services, token) => queue.InvokeAsync(
                services, item.Payload, environment.Json, new JobContext(item.Id, item.DueAt, attempt), token),
            stopping);
    }
}
