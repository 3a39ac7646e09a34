using CommunityKit.Tenancy.Recipes;

namespace CommunityKit.Host.Control;

/// <summary>What a recipe did.</summary>
public sealed record RecipeResult(bool Succeeded, bool DryRun, IReadOnlyList<RecipeStepRow> Steps)
{
    internal static RecipeResult Of(RecipeReport report, bool dryRun) => new(
        report.Succeeded,
        dryRun,
        [.. report.Steps.Select(s => new RecipeStepRow(
            s.Step,
            s.Counts.ToDictionary(c => c.Key.ToString(), c => c.Value, StringComparer.Ordinal),
            [.. s.Problems.Select(p => $"{p.Where}: {p.Message}")])
        {
            Changes = [.. s.Changes.Select(change => $"{change.Change.ToString().ToLowerInvariant()} {change.Kind} {change.Key}")],
        })]);
}
