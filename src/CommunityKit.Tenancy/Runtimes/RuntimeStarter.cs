using CommunityKit.Modularity.Store;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>Brings up the runtime of a tenant's current generation, as far as its modules let it.</summary>
internal sealed class RuntimeStarter(HostServices host, RuntimeBuilder builder)
{
    public async Task<TenantRuntime> StartCurrentAsync(TenantData data, CancellationToken cancellationToken)
    {
        var generation = await data.Generations.ReadCurrentAsync(cancellationToken);
        var plan = PlanOf(data.Record, generation?.Number ?? 0, TenantLock.Read(generation?.LockFile));
        var runtime = await builder.BuildTolerantAsync(plan, data);
        try
        {
            // Usually nothing is pending: the change that made this generation has applied it. After a restore there may be.
            await data.Migrations.ApplyAsync(runtime.Schemas, cancellationToken);
            await runtime.LoadAsync(cancellationToken);
            await runtime.Composition.Data.ResumeAsync(cancellationToken);
            return runtime;
        }
        catch
        {
            await runtime.DisposeAsync();
            throw;
        }
    }

    /// <summary>The stored versions of a lock file; what the store lacks or the operator switched off becomes a fault.</summary>
    public RuntimePlan PlanOf(TenantRecord tenant, long generation, TenantLock locked)
    {
        var faults = new List<RuntimeFault>();
        var modules = new List<StoredModule>();
        foreach (var module in locked.Modules)
        {
            if (locked.Disabled.Contains(module.Id))
            {
                faults.Add(new RuntimeFault(module.Id, module.Version, ModuleState.Disabled, TenancyProblems.ModuleIsDisabled(module.Id)));
            }
            else if (host.Store.Find(module.Id, module.Version) is { } stored)
            {
                modules.Add(stored);
            }
            else
            {
                faults.Add(new RuntimeFault(module.Id, module.Version, ModuleState.NotSupported, TenancyProblems.NotInStore(module.Id, module.Version)));
            }
        }

        return new RuntimePlan(tenant, generation, modules, faults);
    }
}
