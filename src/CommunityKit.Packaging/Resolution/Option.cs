namespace CommunityKit.Packaging.Resolution;

/// <summary>A package in the search.</summary>
/// <param name="Candidate">The package.</param>
/// <param name="Barriers">Demands that forbid it as long as they are active.</param>
/// <param name="Edges">What it demands of other modules.</param>
internal sealed record Option(Candidate Candidate, IReadOnlyList<Demand> Barriers, IReadOnlyList<Demand> Edges)
{
    public string Id => Candidate.Id;

    public bool IsAllowed => !Barriers.Any(barrier => barrier.IsActive);

    /// <summary>Active demands on other modules.</summary>
    public IEnumerable<Demand> ActiveEdges => Edges.Where(edge => edge.IsActive);
}
