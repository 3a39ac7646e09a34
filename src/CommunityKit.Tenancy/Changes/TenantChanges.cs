using CommunityKit.Data.Generations;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Changes;

/// <summary>
/// Changes a tenant's module set while it serves: plan, check, build beside, migrate, try out, commit, switch. Whatever fails before the
/// commit leaves the serving generation as it is; after the commit every restart comes back on the new one.
/// </summary>
internal sealed partial class TenantChanges(
    HostServices host, PackageIntake intake, RuntimeBuilder builder, RuntimeStarter starter, RuntimeProbe probe)
{
    private readonly ChangePlanner _planner = new(HostSurface.Current.Contract, intake);
    private readonly ILogger _logger = host.Loggers.CreateLogger<TenantChanges>();

    public async Task<ChangeReport> RunAsync(TenantSlot slot, ChangeRequest request, CancellationToken cancellationToken)
    {
        var what = $"{request.Kind} by {request.Actor}";
        using var activity = TenancyMeter.Activities.StartActivity("tenant.change");
        activity?.SetTag("tenant", slot.Record.Id);
        activity?.SetTag("kind", request.Kind.ToString());
        try
        {
            var report = await slot.ChangeAsync(what, (data, generation) => ChangeAsync(slot, data, generation, request, cancellationToken), cancellationToken);
            host.Meter.Swapped(slot.Record.Id, report.Applied ? "applied" : report.Problems.Count > 0 ? "refused" : "nothing");
            return report;
        }
        catch (ProblemException exception)
        {
            host.Meter.Swapped(slot.Record.Id, "refused");
            LogRefused(slot.Record.Id, request.Kind, exception.Message);
            return new ChangeReport { Tenant = slot.Record.Id, Problems = exception.Problems, Generation = slot.Current?.Generation ?? 0 };
        }
    }

    /// <summary>
    /// Deletes the data of a module that is no longer part of the tenant: first its own hook, in a runtime that serves nobody, then its
    /// tables.
    /// </summary>
    /// <returns>The tables that were dropped.</returns>
    /// <exception cref="ProblemException">The module is still part of the tenant, or its hook failed.</exception>
    public Task<IReadOnlyList<string>> PurgeAsync(TenantSlot slot, string moduleId, CancellationToken cancellationToken) =>
        slot.ChangeAsync(
            "Purge",
            async (data, generation) =>
            {
                var current = TenantLock.Read(generation?.LockFile);
                if (current.Lock?.Find(moduleId) is not null)
                {
                    throw new ProblemException(TenancyProblems.RemoveBeforePurge(moduleId));
                }

                if (host.Linked.Find(moduleId) is { } linked)
                {
                    throw new ProblemException(TenancyProblems.LinkedKeepsData(moduleId, linked.ContentRoot));
                }

                await RunPurgeHookAsync(slot, data, moduleId, cancellationToken);
                return await data.Migrations.PurgeAsync(moduleId, cancellationToken);
            },
            cancellationToken);

    /// <summary>The last generation that had the module is built once more for its hook, if its packages are still there.</summary>
    private async Task RunPurgeHookAsync(TenantSlot slot, TenantData data, string moduleId, CancellationToken cancellationToken)
    {
        var generations = await data.Generations.ListAsync(500, cancellationToken);
        if (generations.FirstOrDefault(g => TenantLock.Read(g.LockFile).Lock?.Find(moduleId) is not null) is not { } last)
        {
            return;
        }

        var plan = starter.PlanOf(slot.Record, last.Number, TenantLock.Read(last.LockFile) with { Disabled = [] });
        await using var runtime = await builder.BuildTolerantAsync(plan, data);
        await runtime.LoadAsync(cancellationToken);
        if (runtime.Modules.FirstOrDefault(m => m.Identity.Id == moduleId) is { } module)
        {
            await new LifecycleHooks(host.Limits).PurgeAsync(runtime, module, cancellationToken);
        }
    }

    private async Task<ChangeReport> ChangeAsync(
        TenantSlot slot, TenantData data, Generation? generation, ChangeRequest request, CancellationToken cancellationToken)
    {
        var clock = new PhaseClock();
        var current = TenantLock.Read(generation?.LockFile);
        var taken = request.Files.Select(file => intake.Take(file, cancellationToken).Manifest).ToList();
        var planned = await _planner.PlanAsync(request, taken, current, data.Generations, cancellationToken);
        clock.End("resolve");
        var report = new ChangeReport
        {
            Tenant = slot.Record.Id,
            Plan = planned.Plan,
            Generation = generation?.Number ?? 0,
            Problems = planned.Plan?.Problems ?? [],
            Warnings = [.. planned.Plan?.Notes ?? [], .. intake.Unidentified([.. request.Modules.Select(m => m.Id)], current.Lock)],
        };
        if (report.Problems.Count > 0 || (planned.Next.Write() == current.Write() && IsHealthy(slot)))
        {
            return report with { Phases = clock.Phases };
        }

        await intake.FetchAsync(planned.Packages, cancellationToken);
        clock.End("fetch");
        return await ApplyAsync(slot, data, request, current, planned, report, clock, cancellationToken);
    }

    private async Task<ChangeReport> ApplyAsync(
        TenantSlot slot,
        TenantData data,
        ChangeRequest request,
        TenantLock current,
        PlannedChange planned,
        ChangeReport report,
        PhaseClock clock,
        CancellationToken cancellationToken)
    {
        var plan = starter.PlanOf(slot.Record, report.Generation + 1, planned.Next);
        if (plan.Faults.FirstOrDefault(f => f.State != ModuleState.Disabled) is { } missing)
        {
            return report with { Problems = [missing.Problem], Phases = clock.Phases };
        }

        TenantRuntime? fresh = null;
        try
        {
            fresh = await builder.BuildStrictAsync(plan, data);
            clock.End("build");
            if (request.DryRun)
            {
                return report with { Phases = clock.Phases };
            }

            await data.Migrations.ApplyAsync(fresh.Schemas, cancellationToken);
            await fresh.LoadAsync(cancellationToken);
            clock.End("migrate");
            var changed = ChangedModules(slot.Current, fresh);
            await new LifecycleHooks(host.Limits).RunAsync(fresh, current, planned.Next, slot.Current, cancellationToken);
            var problems = await probe.RunAsync(fresh, changed, cancellationToken);
            clock.End("probe");
            if (problems.Count > 0)
            {
                return report with { Problems = problems, Phases = clock.Phases };
            }

            // The commit point: from here on a restart comes back on the new generation.
            var committed = await data.Generations.AppendAsync(
                report.Generation, planned.Next.Write(), Reason(request, report), request.Actor, fresh.DeclareAsync, cancellationToken);
            slot.Switch(fresh);
            fresh = null;
            clock.End("switch");
            LogApplied(slot.Record.Id, request.Kind, committed.Number);
            return report with { Applied = true, Generation = committed.Number, Phases = clock.Phases };
        }
        catch (FaultException exception)
        {
            return report with { Problems = [exception.Fault.Problem], Phases = clock.Phases };
        }
        finally
        {
            if (fresh is not null)
            {
                await fresh.DisposeAsync();
            }
        }
    }

    /// <summary>A set that did not change is built anew only if something in it does not run: perhaps its cause is gone.</summary>
    private static bool IsHealthy(TenantSlot slot) => slot.Current?.Faults.All(f => f.State == ModuleState.Disabled) ?? true;

    private static HashSet<string> ChangedModules(TenantRuntime? old, TenantRuntime fresh)
    {
        var before = old?.ImageKeys ?? new Dictionary<string, string>();
        return fresh.ImageKeys.Where(m => before.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string Reason(ChangeRequest request, ChangeReport report)
    {
        var changes = report.Plan?.Entries
            .Where(e => e.Change != Packaging.Locking.PlanChange.Unchanged)
            .Select(e => $"{e.Id} {e.From ?? "-"} → {e.To ?? "-"}") ?? [];
        var text = $"{request.Kind}: {string.Join(", ", changes.DefaultIfEmpty(string.Join(", ", request.Modules.Select(m => m.Id))))}";
        return text.Length <= 500 ? text : text[..499] + "…";
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Information, Message = "Tenant changed. Tenant {Tenant}, kind {Kind}, generation {Generation}")]
    private partial void LogApplied(string tenant, ChangeKind kind, long generation);

    [LoggerMessage(EventId = 41, Level = LogLevel.Warning, Message = "Change refused. Tenant {Tenant}, kind {Kind}: {Problems}")]
    private partial void LogRefused(string tenant, ChangeKind kind, string problems);
}
