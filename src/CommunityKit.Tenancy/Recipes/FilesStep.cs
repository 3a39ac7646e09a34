using CommunityKit.Files;
using CommunityKit.Recipes;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>Step <c>files</c>: puts the files of an export into the shop's file store, where what names them finds them.</summary>
internal sealed class FilesStep(IFileStore files) : IRecipeStep
{
    public const string Name = "files";

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (!context.Data.TryGetProperty("folder", out var named) || named.GetString() is not { Length: > 0 } folder)
        {
            context.Problem("folder", "Name the folder beside the recipe that has the files.");
            return;
        }

        foreach (var file in context.Files(folder))
        {
            var path = file[(folder.Length + 1)..];
            if (files.Open(path) is { } known)
            {
                await known.DisposeAsync();
                context.Changed("file", path, RecipeChange.Unchanged);
                continue;
            }

            if (!context.DryRun)
            {
                await SaveAsync(context, file, path, cancellationToken);
            }

            context.Changed("file", path, RecipeChange.Created);
        }
    }

    private async Task SaveAsync(RecipeStepContext context, string file, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = context.OpenFile(file);
            var stored = await files.SaveAsync(content, Path.GetFileName(path), cancellationToken);
            if (stored.Path != path)
            {
                context.Problem(file, $"The file was changed since it was exported: it is {stored.Path} now, and what names {path} does not find it. Bring the exported file back.");
            }
        }
        catch (FileRefusedException exception)
        {
            context.Problem(file, exception.Message);
        }
    }
}
