using CommunityKit.Operations;
using CommunityKit.Tenancy.Runtimes;

namespace CommunityKit.Host.Health;

/// <summary>How one module of a tenant fares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Active, or why not.</param>
/// <param name="Reason">What is wrong and how to mend it; null when it runs.</param>
/// <param name="FailingParts">Parts that have failed since the runtime was built.</param>
internal sealed record ModuleReport(string Id, string Version, string State, string? Reason, IReadOnlyList<FailingPart> FailingParts)
{
    public static IReadOnlyList<ModuleReport> Of(TenantRuntime runtime)
    {
        var failing = runtime.Guard.Failing.ToLookup(part => part.ModuleId);
        return [.. runtime.Modules
            .Select(m => new ModuleReport(m.Identity.Id, m.Identity.Version, nameof(ModuleState.Active), null, [.. failing[m.Identity.Id]]))
            .Concat(runtime.Faults.Select(f => new ModuleReport(f.ModuleId, f.Version, f.State.ToString(), f.Problem.Text(), [])))
            .OrderBy(m => m.Id, StringComparer.Ordinal)];
    }
}
