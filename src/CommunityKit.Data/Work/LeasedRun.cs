using CommunityKit.Data.Databases;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Work;

/// <summary>One run of module code under a lease that is not renewed, and what is written down about how it ended.</summary>
internal sealed class LeasedRun(WorkEnvironment environment, ModuleIdentity module, string part, TimeSpan lease)
{
    /// <summary>Marks the work as done; false if the lease was lost.</summary>
    public required Func<WriteScope, CancellationToken, Task<bool>> Complete { get; init; }

    /// <summary>Gives the work back as if it had not been taken.</summary>
    public required Func<WriteScope, CancellationToken, Task> Return { get; init; }

    /// <summary>Records the failed attempt: error, next attempt.</summary>
    public required Func<WriteScope, string, DateTimeOffset, CancellationToken, Task> Fail { get; init; }

    /// <param name="attempt">From 1.</param>
    /// <param name="code">The module's code; its token ends with the lease or when the runtime drains.</param>
    /// <param name="stopping">The runtime drains.</param>
    public async Task<WorkCount> RunAsync(
        int attempt, Func<IServiceProvider, CancellationToken, ValueTask> code, CancellationToken stopping)
    {
        var logger = environment.Database.Loggers.CreateLogger<LeasedRun>();
        using var leaseEnd = new CancellationTokenSource(lease, environment.Database.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(leaseEnd.Token, stopping);
        try
        {
            await using (var scope = environment.Services.CreateAsyncScope())
            {
                await code(scope.ServiceProvider, both.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await WriteAsync((write, token) => Return(write, token));
            return WorkCount.None;
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "{Module} {Part} failed, attempt {Attempt}", module, part, attempt);
            environment.Guard.Failed(module, part, e);
            await WriteAsync((write, token) => Fail(write, ErrorText.Of(e), write.Now + Backoff.After(attempt), token));
            return WorkCount.Failure;
        }

        environment.Guard.Succeeded(module, part);
        if (!await environment.Database.WriteAsync((write, token) => new ValueTask<bool>(Complete(write, token)), CancellationToken.None))
        {
            logger.LogWarning("{Module} {Part} took longer than its lease of {Lease} and may be run again", module, part, lease);
        }

        return WorkCount.Success;
    }

    // What was done must be written down even while the runtime drains.
    private Task WriteAsync(Func<WriteScope, CancellationToken, Task> write) =>
        environment.Database.WriteAsync((scope, token) => new ValueTask(write(scope, token)), CancellationToken.None);
}
