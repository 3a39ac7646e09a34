namespace CommunityKit.OrchardRecipes.Files;

/// <summary>A recipe and the files that travel with it. Not thread-safe.</summary>
internal abstract class RecipeFiles : IDisposable
{
    /// <summary>A recipe has at most so many bytes.</summary>
    public const int MaxRecipe = 50 * 1024 * 1024;

    /// <summary>A file beside it has at most so many bytes.</summary>
    public const int MaxFile = 20 * 1024 * 1024;

    /// <summary>Name of the recipe's file, without folders.</summary>
    public abstract string Name { get; }

    /// <summary>The bytes of the recipe itself.</summary>
    /// <exception cref="UnreadableRecipeException">It cannot be read.</exception>
    public abstract Task<byte[]> ReadRecipeAsync(CancellationToken cancellationToken);

    /// <summary>The bytes of a file beside it, by its path from the recipe's folder; null when it did not come along, or is too large.</summary>
    public abstract Task<byte[]?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a recipe by itself, or a zip that holds one.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="fileName">Name without folders.</param>
    /// <exception cref="UnreadableRecipeException">The zip is damaged, or holds no recipe or several.</exception>
    public static RecipeFiles Open(Stream content, string fileName)
    {
        content.Position = 0;
        var isZip = content.ReadByte() == 'P' && content.ReadByte() == 'K';
        content.Position = 0;
        return isZip ? ZippedRecipe.Open(content) : new LooseRecipe(content, fileName);
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Reads to the end; null when there is more than allowed, whatever a header says.</summary>
    protected static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var block = new byte[81920];
        for (int count; (count = await stream.ReadAsync(block, cancellationToken)) > 0;)
        {
            if (bytes.Length + count > most)
            {
                return null;
            }

            bytes.Write(block, 0, count);
        }

        return bytes.ToArray();
    }

    protected static UnreadableRecipeException TooLarge() =>
        new(0, "too-large", $"The recipe has more than {MaxRecipe / 1024 / 1024} MB. Export less at a time.");
}
