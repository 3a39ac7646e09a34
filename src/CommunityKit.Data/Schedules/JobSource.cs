using CommunityKit.Data.Databases;
using CommunityKit.Data.Work;
using CommunityKit.Jobs;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Schedules;

/// <summary>
/// Runs one job when it is due, on one node. The lease is renewed while it runs, so a long run is not doubled and a dead node's job goes
/// on elsewhere within a minute.
/// </summary>
internal sealed class JobSource(ScheduledJob job, WorkEnvironment environment) : IWorkSource
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private const int MaxAttempts = 8;
    private readonly ILogger _logger = environment.Database.Loggers.CreateLogger<JobSource>();

    public WorkKey Key => new(WorkKind.Job, job.FullName);

    public DatabaseSignal WokenBy => DatabaseSignal.Work;

    public ModuleIdentity Module => job.Module;

    public string Part => "job " + job.Name;

    public int Parallelism => 1;

    public async Task<WorkRun> RunSomeAsync(CancellationToken stopping)
    {
        if (environment.Guard.IsOff(Module, Part))
        {
            return WorkRun.Nothing;
        }

        var lease = Guid.CreateVersion7();
        var startedAt = environment.Now;
        var due = await environment.Database.WriteAsync(
            (write, token) => new ValueTask<DueJob?>(
                ScheduleTable.LeaseAsync(write, job.FullName, lease, write.Now + Lease, token)),
            stopping);
        return due is null ? WorkRun.Nothing : WorkRun.One(await RunAsync(due, lease, startedAt, stopping));
    }

    private async Task<WorkCount> RunAsync(DueJob due, Guid lease, DateTimeOffset startedAt, CancellationToken stopping)
    {
        // Everything that was missed up to the start is caught up with this one run.
        var next = Occurrences.Next(job.Schedule, environment.ShopZone(), startedAt, due.DueAt);
        using var isLost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            await using (Renewal(lease, isLost))
            await using (var scope = environment.Services.CreateAsyncScope())
            {
                var code = (IJob)scope.ServiceProvider.GetRequiredService(job.JobType);
                await code.RunAsync(new JobContext(lease, due.DueAt, due.Attempt), isLost.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await WriteAsync((write, token) => ScheduleTable.ReturnAsync(write, job.FullName, lease, token));
            return WorkCount.None;
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "{Module} {Part} failed, attempt {Attempt}", Module, Part, due.Attempt);
            environment.Guard.Failed(Module, Part, e);
            await WriteAsync((write, token) =>
            {
                var retryAt = write.Now + Backoff.After(due.Attempt);
                var retries = due.Attempt < MaxAttempts && retryAt < next;
                return ScheduleTable.FinishAsync(write, job.FullName, lease, ErrorText.Of(e), retries ? retryAt : null, next, token);
            });
            return WorkCount.Failure;
        }

        environment.Guard.Succeeded(Module, Part);
        await WriteAsync((write, token) => ScheduleTable.FinishAsync(write, job.FullName, lease, null, null, next, token));
        return WorkCount.Success;
    }

    private ITimer Renewal(Guid lease, CancellationTokenSource isLost) => environment.Database.Clock.CreateTimer(
        _ => _ = RenewAsync(lease, isLost), null, Lease / 3, Lease / 3);

    private async Task RenewAsync(Guid lease, CancellationTokenSource isLost)
    {
        try
        {
            var isHeld = await environment.Database.WriteAsync(
                (write, token) => new ValueTask<bool>(
                    ScheduleTable.RenewAsync(write, job.FullName, lease, write.Now + Lease, token)),
                isLost.Token);
            if (!isHeld)
            {
                await isLost.CancelAsync();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The run is over.
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "Renewing the lease of {Job} failed", job.FullName);
        }
    }

    private Task WriteAsync(Func<WriteScope, CancellationToken, Task> write) =>
        environment.Database.WriteAsync((scope, token) => new ValueTask(write(scope, token)), CancellationToken.None);
}
