using CommunityKit.Files;
using CommunityKit.Recipes;

namespace CommunityKit.Cms.Recipes;

/// <summary>Pictures of a recipe in the file store, for shops without a library.</summary>
internal sealed class FilePictures(IFileStore files) : IRecipePictures
{
    public async Task<string> TakeAsync(RecipeStepContext context, string file, CancellationToken cancellationToken)
    {
        await using var content = context.OpenFile(file);
        try
        {
            return context.DryRun ? file : (await files.SaveAsync(content, Path.GetFileName(file), cancellationToken)).Path;
        }
        catch (FileRefusedException refused)
        {
            throw new FormatException(refused.Message, refused);
        }
    }
}
