using System.Text.Json.Serialization;
using CommunityKit.Imports;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Recipes;

namespace CommunityKit.Host.Control;

/// <summary>A problem as text: code and message in the caller's language.</summary>
public sealed record ProblemRow(string Code, string Message)
{
    internal static IReadOnlyList<ProblemRow> Of(IEnumerable<Problem> problems) => [.. problems.Select(p => new ProblemRow(p.Code, p.Text()))];
}

/// <summary>A tenant in a list.</summary>
public sealed record TenantRow(string Id, IReadOnlyList<string> Hosts, string Prefix, string State, long? Generation, int Modules, int Off);

/// <summary>A module of a tenant in a list.</summary>
public sealed record ModuleRow(string Id, string Version, string Kind, string State, string? Reason, string? Publisher, IReadOnlyList<string> Needs, IReadOnlyList<string> UsedBy)
{
    /// <summary>Newest version that store and feeds have; null when it is the one that runs.</summary>
    public string? Newer { get; init; }

    /// <summary>Parts that failed and are off or were.</summary>
    public IReadOnlyList<string> FailingParts { get; init; } = [];
}

/// <summary>An earlier or the present module set.</summary>
public sealed record GenerationRow(long Number, DateTimeOffset CreatedAt, string Actor, string Reason, IReadOnlyDictionary<string, string> Modules);

/// <summary>One module in a plan.</summary>
public sealed record PlanRow(string Id, string Change, string? From, string? To, int NewMigrations);

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

/// <summary>What a recipe did.</summary>
public sealed record RecipeResult(bool Succeeded, bool DryRun, IReadOnlyList<RecipeStepRow> Steps)
{
    internal static RecipeResult Of(RecipeReport report, bool dryRun) => new(
        report.Succeeded,
        dryRun,
        [.. report.Steps.Select(s => new RecipeStepRow(
            s.Step,
            s.Counts.ToDictionary(c => c.Key.ToString(), c => c.Value, StringComparer.Ordinal),
            [.. s.Problems.Select(p => $"{p.Where}: {p.Message}")]))]);
}

/// <summary>What one step did.</summary>
public sealed record RecipeStepRow(string Step, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Problems);

/// <summary>What an import did; the counts of things in the file stand beside it as members of their own.</summary>
public sealed record ImportResult
{
    /// <summary>True when nothing was written on purpose.</summary>
    public bool DryRun { get; init; }

    /// <summary>Things that were made.</summary>
    public int Created { get; init; }

    /// <summary>Things that changed.</summary>
    public int Updated { get; init; }

    /// <summary>Things that were there in just this form.</summary>
    public int Unchanged { get; init; }

    /// <summary>Things that were left out.</summary>
    public int Skipped { get; init; }

    /// <summary>True when the whole file was refused.</summary>
    public bool Refused { get; init; }

    /// <summary>Problems by row.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Things in the file by kind, for example <c>products</c> and <c>variants</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Counts { get; init; } = [];

    internal static ImportResult Of(ImportReport report, bool dryRun) => new()
    {
        DryRun = dryRun,
        Created = report.Created,
        Updated = report.Updated,
        Unchanged = report.Unchanged,
        Skipped = report.Skipped,
        Refused = report.Refused,
        Problems = report.Problems,
        Counts = report.Counts.ToDictionary(c => c.Key, c => (object)c.Value, StringComparer.Ordinal),
    };
}
