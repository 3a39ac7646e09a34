namespace CommunityKit.OrchardRecipes.Files;

/// <summary>A recipe that came by itself.</summary>
internal sealed class LooseRecipe(Stream content, string name) : RecipeFiles
{
    public override string Name => name;

    public override async Task<byte[]> ReadRecipeAsync(CancellationToken cancellationToken)
    {
        content.Position = 0;
        return await ReadAsync(content, MaxRecipe, cancellationToken) ?? throw TooLarge();
    }

    public override Task<byte[]?> FindAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
}
