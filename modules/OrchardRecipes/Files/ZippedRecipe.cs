using System.IO.Compression;

namespace CommunityKit.OrchardRecipes.Files;

/// <summary>A zip with a recipe and its files, as Orchard Core's deployment writes it, or a packed folder. Nothing is unpacked to disk.</summary>
internal sealed class ZippedRecipe : RecipeFiles
{
    private const int MaxEntries = 20_000;

    private readonly ZipArchive _zip;
    private readonly ZipArchiveEntry _recipe;
    private readonly Dictionary<string, ZipArchiveEntry> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;

    private ZippedRecipe(ZipArchive zip, ZipArchiveEntry recipe)
    {
        _zip = zip;
        _recipe = recipe;
        var path = Clean(recipe.FullName);
        _folder = path.LastIndexOf('/') is >= 0 and var end ? path[..end] : "";
        foreach (var entry in zip.Entries)
        {
            _files.TryAdd(Clean(entry.FullName), entry);
        }
    }

    public override string Name => Path.GetFileName(Clean(_recipe.FullName));

    public static ZippedRecipe Open(Stream content)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries)
            {
                throw new UnreadableRecipeException(0, "too-many-files", $"The zip holds more than {MaxEntries:N0} files. Pack only the recipe and what it names.");
            }

            return new ZippedRecipe(zip, Pick(zip));
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            throw new UnreadableRecipeException(0, "zip-damaged", "The zip is damaged or cut off. Export it again.");
        }
        catch (UnreadableRecipeException)
        {
            zip?.Dispose();
            throw;
        }
    }

    public override async Task<byte[]> ReadRecipeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await _recipe.OpenAsync(cancellationToken);
            return await ReadAsync(stream, MaxRecipe, cancellationToken) ?? throw TooLarge();
        }
        catch (InvalidDataException)
        {
            throw new UnreadableRecipeException(0, "zip-damaged", $"“{_recipe.FullName}” in the zip is damaged. Export it again.");
        }
    }

    public override async Task<byte[]?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (Resolve(path) is not { } full || !_files.TryGetValue(full, out var entry))
        {
            return null;
        }

        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            return await ReadAsync(stream, MaxFile, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public override void Dispose()
    {
        _zip.Dispose();
        base.Dispose();
    }

    private static ZipArchiveEntry Pick(ZipArchive zip)
    {
        var named = zip.Entries
            .Where(entry => entry.Name.Equals("recipe.json", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return named.FindAll(entry => entry.Name.Equals("recipe.json", StringComparison.OrdinalIgnoreCase)) is [var exported] ? exported : named switch
        {
            [var only] => only,
            [] => throw new UnreadableRecipeException(0, "no-recipe", "The zip holds neither Recipe.json nor a file whose name ends with .recipe.json."),
            _ => throw new UnreadableRecipeException(
                0, "several-recipes", $"The zip holds several recipes: {string.Join(", ", named.Take(5).Select(entry => entry.FullName))}. Pack one at a time."),
        };
    }

    /// <summary>A path from the recipe's folder as one from the top of the zip; null when it leads out of it.</summary>
    private string? Resolve(string path)
    {
        var parts = _folder.Length == 0 ? [] : _folder.Split('/').ToList();
        foreach (var part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string Clean(string name) => name.Replace('\\', '/').Trim('/');
}
