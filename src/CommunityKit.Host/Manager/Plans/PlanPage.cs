using CommunityKit.Host.Manager.Changes;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Manager.Plans;

/// <summary>What the page with a plan shows.</summary>
internal sealed record PlanPage(TenantRecord Shop, string Title, Wishes Wishes, ChangeReport Report)
{
    /// <summary>What happens, module by module; those that stay as they are are left out.</summary>
    public IReadOnlyList<PlanLine> Lines { get; init; } = [];

    /// <summary>Modules that stay as they are.</summary>
    public int Unchanged { get; init; }

    public bool WithDependents { get; init; }

    /// <summary>True when a refusal is about modules that need another one: they can go with it.</summary>
    public bool CanTakeDependents => !WithDependents && Report.Problems.Any(p => p.Code == "CK1732");

    /// <summary>The theme that would have to go so that another one can come in; null when that is not the refusal.</summary>
    public string? ThemeInTheWay { get; init; }

    /// <summary>A change that is under way.</summary>
    public ChangeRun? Running { get; init; }

    /// <summary>True for the very first modules of the only shop.</summary>
    public bool IsFirstRun { get; init; }

    public IReadOnlyList<Problem> Problems => Report.Problems;

    public bool CanApply => Problems.Count == 0 && Lines.Count > 0 && Running is null;
}
