using CommunityKit.Data.Generations;
using CommunityKit.Data.Work;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
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
        if (request.PlanOnly)
        {
            // Reads only, so it waits for no other change.
            return await RefusedAsync(slot, () => slot.ReadAsync(
                async data => await ChangeAsync(slot, data, await data.Generations.ReadCurrentAsync(cancellationToken), request, cancellationToken), cancellationToken));
        }

        // Others read this while they wait, and so does the log: where, not who.
        var what = $"{request.Kind} ({Environment.MachineName}, {Environment.ProcessId})";
        using var activity = TenancyMeter.Activities.StartActivity("tenant.change");
        activity?.SetTag("tenant", slot.Record.Id);
        activity?.SetTag("kind", request.Kind.ToString());
        var report = await RefusedAsync(slot, () => slot.ChangeAsync(
            what, (data, generation) => ChangeAsync(slot, data, generation, request, cancellationToken), cancellationToken));
        host.Meter.Swapped(slot.Record.Id, report.Applied ? "applied" : report.Problems.Count > 0 ? "refused" : "nothing");
        if (report.Problems.Count > 0)
        {
            LogRefused(slot.Record.Id, request.Kind, string.Join(Environment.NewLine, report.Problems));
        }

        return report;
    }

    private static async Task<ChangeReport> RefusedAsync(TenantSlot slot, Func<Task<ChangeReport>> change)
    {
        try
        {
            return await change();
        }
        catch (ProblemException exception)
        {
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
        var clock = new PhaseClock(request.Progress);
        var current = TenantLock.Read(generation?.LockFile);
        var report = new ChangeReport { Tenant = slot.Record.Id, Generation = generation?.Number ?? 0, Before = current };
        if (request.Agreed is { } agreed && agreed.Generation != report.Generation)
        {
            return report with { Problems = [TenancyProblems.OvertakenPlan(agreed.Generation, report.Generation)] };
        }

        var taken = request.Files.Select(file => intake.Take(file, cancellationToken).Manifest).ToList();
        var planned = await _planner.PlanAsync(request, taken, current, data.Generations, cancellationToken);
        clock.End("resolve");
        report = report with
        {
            Plan = planned.Plan,
            Next = planned.Next,
            Problems = planned.Plan?.Problems ?? [],
            Warnings = planned.Plan?.Notes ?? [],
            Phases = clock.Phases,
        };
        if (report.Problems.Count > 0 || (planned.Next.Write() == current.Write() && IsHealthy(slot)))
        {
            return report;
        }

        if (request.Agreed is { } seen && seen.Digest != planned.Next.Digest)
        {
            return report with { Problems = [TenancyProblems.OtherPlan()] };
        }

        try
        {
            await intake.FetchAsync(planned.Packages, cancellationToken);
            clock.End("fetch");
            return await ApplyAsync(slot, data, request, planned, report, clock, cancellationToken);
        }
        catch (ProblemException exception)
        {
            return report with { Problems = exception.Problems };
        }
    }

    private async Task<ChangeReport> ApplyAsync(
        TenantSlot slot,
        TenantData data,
        ChangeRequest request,
        PlannedChange planned,
        ChangeReport report,
        PhaseClock clock,
        CancellationToken cancellationToken)
    {
        if (host.SafeMode)
        {
            return await ApplyColdAsync(slot, data, request, planned, report, clock, cancellationToken);
        }

        var plan = starter.PlanOf(slot.Record, report.Generation + 1, planned.Next);
        if (plan.Faults.FirstOrDefault(f => f.State != ModuleState.Disabled) is { } missing)
        {
            return report with { Problems = [missing.Problem] };
        }

        if (request.PlanOnly)
        {
            var misfits = CheckMetadata(plan);
            clock.End("check");
            return report with { Problems = misfits };
        }

        TenantRuntime? fresh = null;
        try
        {
            fresh = await builder.BuildStrictAsync(plan, data);
            clock.End("build");
            if (request.DryRun)
            {
                return report;
            }

            await data.Migrations.ApplyAsync(fresh.Schemas, cancellationToken);
            await fresh.LoadAsync(cancellationToken);
            clock.End("migrate");
            var changed = ChangedModules(slot.Current, fresh);
            await new LifecycleHooks(host.Limits).RunAsync(fresh, report.Before, planned.Next, slot.Current, cancellationToken);
            var problems = await probe.RunAsync(fresh, changed, cancellationToken);
            clock.End("probe");
            if (problems.Count > 0)
            {
                return report with { Problems = problems };
            }

            // The commit point: from here on a restart comes back on the new generation.
            var committed = await data.Generations.AppendAsync(
                report.Generation, planned.Next.Write(), Reason(request, report), request.Actor, fresh.DeclareAsync, cancellationToken);
            slot.Switch(fresh);
            fresh = null;
            clock.End("switch");
            LogApplied(slot.Record.Id, request.Kind, committed.Number);
            return report with { Applied = true, Generation = committed.Number };
        }
        catch (FaultException exception)
        {
            return report with { Problems = [exception.Fault.Problem] };
        }
        finally
        {
            if (fresh is not null)
            {
                await fresh.DisposeAsync();
            }
        }
    }

    /// <summary>
    /// In safe mode: commits a set without loading any of it, so that a module that takes the process down can be switched off. What is
    /// left out is what needs module code: hooks, migrations, trying out. The next normal start builds the set.
    /// </summary>
    private async Task<ChangeReport> ApplyColdAsync(
        TenantSlot slot,
        TenantData data,
        ChangeRequest request,
        PlannedChange planned,
        ChangeReport report,
        PhaseClock clock,
        CancellationToken cancellationToken)
    {
        var kinds = request.Also.Select(f => f.Kind).Prepend(request.Kind);
        if (kinds.Any(kind => kind is ChangeKind.Install or ChangeKind.Upgrade or ChangeKind.Enable)
            || planned.Plan?.Entries.Any(e => e.NewMigrations > 0) == true)
        {
            return report with { Problems = [TenancyProblems.NotInSafeMode()] };
        }

        if (request.PlanOnly || request.DryRun)
        {
            return report;
        }

        var running = planned.Next.Running.Append(HostDefaults.Id).ToHashSet(StringComparer.Ordinal);
        var committed = await data.Generations.AppendAsync(
            report.Generation,
            planned.Next.Write(),
            Reason(request, report),
            request.Actor,
            (scope, token) => new ValueTask(WorkDeclaration.PauseExceptAsync(scope, running, token)),
            cancellationToken);
        clock.End("switch");
        LogApplied(slot.Record.Id, request.Kind, committed.Number);
        return report with { Applied = true, Generation = committed.Number };
    }

    private List<Problem> CheckMetadata(RuntimePlan plan)
    {
        var misfits = new List<Problem>();
        foreach (var module in plan.Modules)
        {
            try
            {
                host.Images.Check(new ModuleClosure(module, ModuleNeighbours.Of(module, plan.Modules)));
            }
            catch (ProblemException exception)
            {
                misfits.AddRange(exception.Problems);
            }
        }

        return misfits;
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
        var kinds = string.Join('+', request.Also.Select(f => f.Kind).Prepend(request.Kind).Distinct());
        var asked = request.Modules.Concat(request.Also.SelectMany(f => f.Modules)).Select(m => m.Id);
        var text = $"{kinds}: {string.Join(", ", changes.DefaultIfEmpty(string.Join(", ", asked)))}";
        return text.Length <= 500 ? text : text[..499] + "…";
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Information, Message = "Tenant changed. Tenant {Tenant}, kind {Kind}, generation {Generation}")]
    private partial void LogApplied(string tenant, ChangeKind kind, long generation);

    [LoggerMessage(EventId = 41, Level = LogLevel.Warning, Message = "Change refused. Tenant {Tenant}, kind {Kind}: {Problems}")]
    private partial void LogRefused(string tenant, ChangeKind kind, string problems);
}
