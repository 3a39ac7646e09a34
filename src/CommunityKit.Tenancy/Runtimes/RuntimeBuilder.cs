using System.Diagnostics;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>
/// Builds a runtime from a plan, beside the one that serves. Touches neither the database nor the network: what it finds wrong it finds
/// before anything has changed. Every fault is blamed on one module.
/// </summary>
internal sealed partial class RuntimeBuilder(HostServices host)
{
    private readonly ILogger _logger = host.Loggers.CreateLogger<RuntimeBuilder>();

    /// <summary>Builds exactly the plan.</summary>
    /// <exception cref="FaultException">A module cannot run.</exception>
    public Task<TenantRuntime> BuildStrictAsync(RuntimePlan plan, TenantData data) => BuildAsync(plan, data);

    /// <summary>
    /// Builds what can be built: a module that cannot run is left out together with those that need it, and named with the reason.
    /// </summary>
    public async Task<TenantRuntime> BuildTolerantAsync(RuntimePlan plan, TenantData data)
    {
        while (true)
        {
            plan = WithoutDependents(plan);
            try
            {
                return await BuildAsync(plan, data);
            }
            catch (FaultException exception)
            {
                var fault = exception.Fault;
                plan = plan with { Faults = [.. plan.Faults, fault] };
                LogQuarantined(exception.InnerException, plan.Tenant.Id, fault.ModuleId, fault.Version, fault.Problem.ToString());
            }
        }
    }

    /// <summary>The modules that have no fault themselves and need none that has; the others become faults.</summary>
    private static RuntimePlan WithoutDependents(RuntimePlan plan)
    {
        var faults = plan.Faults.ToList();
        var off = faults.Select(f => f.ModuleId).ToHashSet(StringComparer.Ordinal);
        var startable = new List<StoredModule>();
        foreach (var module in plan.Modules.Where(m => !off.Contains(m.Manifest.Id)))
        {
            var manifest = module.Manifest;
            if (manifest.Dependencies.Keys.FirstOrDefault(off.Contains) is { } missing)
            {
                off.Add(manifest.Id);
                faults.Add(new RuntimeFault(
                    manifest.Id,
                    manifest.Version,
                    ModuleState.NotSupported,
                    TenancyProblems.NeedsModuleThatIsOff(manifest.Id, manifest.Version, missing)));
            }
            else
            {
                startable.Add(module);
            }
        }

        return plan with { Modules = startable, Faults = faults };
    }

    private async Task<TenantRuntime> BuildAsync(RuntimePlan plan, TenantData data)
    {
        var began = Stopwatch.GetTimestamp();
        using var activity = TenancyMeter.Activities.StartActivity("runtime.build");
        activity?.SetTag("tenant", plan.Tenant.Id);
        var runtime = new TenantRuntime(plan, host.RunsWorkInBackground, host.Loggers.CreateLogger<TenantRuntime>());
        try
        {
            Load(plan, runtime);
            var composition = new RuntimeComposition(host, plan, data);
            runtime.Composition = composition;
            Configure(runtime, composition);
            runtime.Services = composition.BuildProvider();
            runtime.Endpoints = EndpointComposer.Compose(runtime);
            runtime.Pipeline = PipelineComposer.Compose(runtime);
            host.Meter.Built(plan.Tenant.Id, Stopwatch.GetElapsedTime(began));
            return runtime;
        }
        catch
        {
            await runtime.DisposeAsync();
            throw;
        }
    }

    private void Load(RuntimePlan plan, TenantRuntime runtime)
    {
        foreach (var module in plan.Modules)
        {
            try
            {
                runtime.Images.Add(host.Images.Acquire(new ModuleClosure(module, ModuleNeighbours.Of(module, plan.Modules))));
            }
            catch (ProblemException exception)
            {
                throw new FaultException(
                    new RuntimeFault(module.Manifest.Id, module.Manifest.Version, ModuleState.NotSupported, exception.Problems[0]), exception);
            }
        }
    }

    private void Configure(TenantRuntime runtime, RuntimeComposition composition)
    {
        var configurator = new ModuleConfigurator(host.Limits.Configure);
        var enabled = runtime.Plan.Modules.Select(m => m.Manifest.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var lease in runtime.Images)
        {
            var image = lease.Image;
            var parts = new ModuleParts(new ModuleIdentity(image.Manifest.Id, image.Manifest.Version, runtime.TenantId, image.Folder));
            composition.Begin(parts, image);
            configurator.Configure(image, parts, composition.Services, composition.Declarations, enabled);
            composition.End();
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "A module is switched off because it cannot run. Tenant {Tenant}, module {Module} {Version}: {Problem}")]
    private partial void LogQuarantined(Exception? exception, string tenant, string module, string version, string problem);
}
