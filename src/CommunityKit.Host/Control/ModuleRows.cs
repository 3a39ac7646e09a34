using CommunityKit.Packaging.Resolution;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Runtimes;

namespace CommunityKit.Host.Control;

/// <summary>Puts together what an operator wants to know about each module of a tenant.</summary>
internal static class ModuleRows
{
    public static IReadOnlyList<ModuleRow> Of(TenantRuntime runtime, TenantLock locked, IReadOnlyList<Candidate> candidates)
    {
        var faults = runtime.Faults.ToDictionary(f => f.ModuleId, StringComparer.Ordinal);
        var failing = runtime.Guard.Failing.ToLookup(p => p.ModuleId);
        var kinds = runtime.Images.ToDictionary(i => i.Image.Manifest.Id, i => i.Image.Manifest.Kind, StringComparer.Ordinal);
        return [.. locked.Modules.Select(module =>
        {
            var fault = faults.GetValueOrDefault(module.Id);
            var newest = candidates.Where(c => c.Id == module.Id && !c.Version.IsPrerelease).MaxBy(c => c.Version);
            return new ModuleRow(
                module.Id,
                module.Version,
                kinds.GetValueOrDefault(module.Id).ToString(),
                (fault?.State ?? ModuleState.Active).ToString(),
                fault?.Problem.Text(),
                module.Publisher,
                [.. module.Dependencies.Keys],
                [.. locked.Modules.Where(other => other.Dependencies.ContainsKey(module.Id)).Select(other => other.Id)])
            {
                Newer = newest is not null && newest.Version > NuGet.Versioning.NuGetVersion.Parse(module.Version) ? newest.Manifest.Version : null,
                FailingParts = [.. failing[module.Id].Select(p => (p.IsOff ? "off: " : "") + p.Part + (p.LastError is null ? "" : " – " + p.LastError))],
            };
        })];
    }
}
