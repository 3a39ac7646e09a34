using System.Text.Json;
using CommunityKit.Packaging.Problems;
using CommunityKit.Recipes;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>
/// Runs a recipe on a tenant: first its module set, then the steps in order, each in a scope of its own. A step that has problems stops the
/// run; what was done stays, and running again goes on from there because steps are idempotent.
/// </summary>
internal sealed class RecipeRunner(TenantSet tenants)
{
    /// <summary>Names the modules that the shop needs; handled before all other steps.</summary>
    public const string ModulesStep = "modules";

    public async Task<RecipeReport> RunAsync(string tenantId, Recipe recipe, bool dryRun, string actor, CancellationToken cancellationToken)
    {
        var slot = tenants.Get(tenantId);
        var report = new RecipeReport();
        if (!await InstallAsync(slot, recipe, dryRun, actor, report, cancellationToken))
        {
            return report;
        }

        var runtime = await slot.EnterAsync(cancellationToken);
        try
        {
            await RunStepsAsync(runtime, recipe, dryRun, report, cancellationToken);
            return report;
        }
        finally
        {
            runtime.Leases.Exit();
        }
    }

    private async Task<bool> InstallAsync(
        TenantSlot slot, Recipe recipe, bool dryRun, string actor, RecipeReport report, CancellationToken cancellationToken)
    {
        var modules = recipe.Steps.Where(step => step.Name == ModulesStep).SelectMany(step => ModulesOf(recipe, step.Data)).ToList();
        if (modules.Count == 0)
        {
            return true;
        }

        var step = report.Begin(ModulesStep);
        var request = new ChangeRequest(ChangeKind.Install) { Modules = modules, Actor = actor, DryRun = dryRun };
        var change = await tenants.Changes.RunAsync(slot, request, cancellationToken);
        foreach (var problem in change.Problems)
        {
            step.Add(ModulesStep, problem.Text());
        }

        foreach (var entry in change.Plan?.Entries ?? [])
        {
            step.Count("module", $"{entry.Id} {entry.To}".TrimEnd(), entry.Change switch
            {
                Packaging.Locking.PlanChange.Add => RecipeChange.Created,
                Packaging.Locking.PlanChange.Unchanged => RecipeChange.Unchanged,
                _ => RecipeChange.Updated,
            });
        }

        return change.Problems.Count == 0;
    }

    private static IEnumerable<(string Id, string? Version)> ModulesOf(Recipe recipe, JsonElement step) =>
        step.TryGetProperty("install", out var install) && install.ValueKind == JsonValueKind.Object
            && install.EnumerateObject().All(module => module.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? install.EnumerateObject().Select(module => (module.Name, module.Value.GetString()))
            : throw new ProblemException(TenancyProblems.BadRecipe(recipe.Name, "step modules needs \"install\": ids of modules, each with a version range or null"));

    private static async Task RunStepsAsync(
        TenantRuntime runtime, Recipe recipe, bool dryRun, RecipeReport report, CancellationToken cancellationToken)
    {
        var known = runtime.Composition.RecipeSteps;
        var steps = recipe.Steps.Where(step => step.Name != ModulesStep).ToList();
        if (steps.FirstOrDefault(step => !known.ContainsKey(step.Name)) is { } unknown)
        {
            throw new ProblemException(TenancyProblems.RecipeStepUnknown(recipe.Name, unknown.Name, known.Keys.Append(ModulesStep).Order(StringComparer.Ordinal)));
        }

        foreach (var step in steps)
        {
            var stepReport = report.Begin(step.Name);
            await using var scope = runtime.Services.CreateAsyncScope();
            var runner = (IRecipeStep)scope.ServiceProvider.GetRequiredService(known[step.Name]);
            await runner.RunAsync(new StepContext(step.Data, dryRun, recipe.Folder, stepReport), cancellationToken);
            if (stepReport.Problems.Count > 0)
            {
                return;
            }
        }
    }
}
