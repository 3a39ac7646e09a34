using CommunityKit.Recipes;

namespace CommunityKit.Cms.Recipes;

/// <summary>Takes in the pictures that stand beside a recipe.</summary>
internal interface IRecipePictures
{
    /// <summary>The address that a document names the picture by. The same file gives the same address in every run.</summary>
    /// <param name="context">The run; a dry run stores nothing.</param>
    /// <param name="file">The file, relative to the recipe.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">It is not taken; the message says why.</exception>
    Task<string> TakeAsync(RecipeStepContext context, string file, CancellationToken cancellationToken);
}
