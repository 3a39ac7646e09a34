using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>
/// One thing that a solution must hold to. Demands that are the same for several versions of a module are one demand. The explanation of
/// a failure switches demands off to find out which of them it takes.
/// </summary>
internal sealed class Demand(DemandKind kind, string target, string? from = null, VersionRange? range = null)
{
    public DemandKind Kind { get; } = kind;

    /// <summary>The module that the demand is about.</summary>
    public string Target { get; } = target;

    /// <summary>The module that makes the demand; null for demands from outside.</summary>
    public string? From { get; } = from;

    /// <summary>Accepted versions of the target; null for any.</summary>
    public VersionRange? Range { get; } = range;

    /// <summary>The packages that carry it, newest first.</summary>
    public List<Candidate> Carriers { get; } = [];

    public bool IsActive { get; set; } = true;
}
