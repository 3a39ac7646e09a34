using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Control;

/// <summary>What came of a change.</summary>
public sealed record ChangeResult(string Tenant, bool Applied, long Generation, IReadOnlyList<PlanRow> Plan, IReadOnlyList<ProblemRow> Problems, IReadOnlyList<ProblemRow> Notes)
{
    /// <summary>Milliseconds per phase.</summary>
    public IReadOnlyDictionary<string, double> Phases { get; init; } = new Dictionary<string, double>();

    internal static ChangeResult Of(ChangeReport report) => new(
        report.Tenant,
        report.Applied,
        report.Generation,
        [.. (report.Plan?.Entries ?? []).Select(e => new PlanRow(e.Id, e.Change.ToString(), e.From, e.To, e.NewMigrations))],
        ProblemRow.Of(report.Problems),
        ProblemRow.Of(report.Warnings))
    {
        Phases = report.Phases.ToDictionary(p => p.Phase, p => Math.Round(p.Milliseconds, 1), StringComparer.Ordinal),
    };
}
