using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Runtimes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Changes;

/// <summary>Runs the lifecycle hooks that a change calls for, each within a time limit. The old generation still serves.</summary>
internal sealed class LifecycleHooks(ProbeLimits limits)
{
    public async Task RunAsync(
        TenantRuntime fresh, TenantLock before, TenantLock after, TenantRuntime? serving, CancellationToken cancellationToken)
    {
        foreach (var module in serving?.Modules ?? [])
        {
            var id = module.Identity.Id;
            if (after.Lock?.Find(id) is null || (after.Disabled.Contains(id) && !before.Disabled.Contains(id)))
            {
                await EachAsync(serving!, module, (hook, context, ct) => hook.DisabledAsync(context, ct), cancellationToken);
            }
        }

        foreach (var module in fresh.Modules)
        {
            var id = module.Identity.Id;
            var earlier = before.Disabled.Contains(id) ? null : before.Lock?.Find(id)?.Version;
            if (earlier is null)
            {
                await EachAsync(fresh, module, (hook, context, ct) => hook.EnabledAsync(context, ct), cancellationToken);
            }
            else if (earlier != module.Identity.Version)
            {
                await EachAsync(fresh, module, (hook, context, ct) => hook.UpgradedAsync(context, earlier, ct), cancellationToken);
            }
        }
    }

    public Task PurgeAsync(TenantRuntime runtime, ModuleParts module, CancellationToken cancellationToken) =>
        EachAsync(runtime, module, (hook, context, ct) => hook.PurgeAsync(context, ct), cancellationToken);

    private async Task EachAsync(
        TenantRuntime runtime, ModuleParts module, Func<IModuleLifecycle, LifecycleContext, CancellationToken, ValueTask> call, CancellationToken cancellationToken)
    {
        foreach (var type in module.Lifecycles)
        {
            using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timed.CancelAfter(limits.Hook);
            try
            {
                await using var scope = runtime.Services.CreateAsyncScope();
                var hook = (IModuleLifecycle)scope.ServiceProvider.GetRequiredService(type);
                await Task.Run(() => call(hook, new LifecycleContext(module.Identity, scope.ServiceProvider), timed.Token).AsTask(), timed.Token)
                    .WaitAsync(limits.Hook, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                var problem = exception is OperationCanceledException or TimeoutException
                    ? TenancyProblems.HookTooLong(module.Identity, type.Name, limits.Hook)
                    : TenancyProblems.HookThrew(module.Identity, type.Name, exception);
                throw new ProblemException(problem, exception);
            }
        }
    }
}
