namespace CommunityKit.Recipes;

/// <summary>A named step that sets something up in a shop. Resolved from a scope per run.</summary>
/// <remarks>
/// Must be idempotent by stable keys from the file: running a recipe twice changes nothing the second time. In a dry run it must
/// report the same changes and problems without writing.
/// </remarks>
public interface IRecipeStep
{
    /// <summary>Runs the step and reports what it changed.</summary>
    /// <param name="context">The step's data, its files and the report.</param>
    /// <param name="cancellationToken">Cancels the run; what was committed stays and is skipped next time.</param>
    ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken);
}
