using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Recipes;

/// <summary>Reads the list that a step's <c>file</c> names, and stores the pictures beside it.</summary>
public sealed class RecipeData(Files.IFileStore files, IStringLocalizer<CatalogModule> text)
{
    private readonly Dictionary<string, string> _stored = new(StringComparer.Ordinal);

    /// <summary>The rows of the file; null after a problem was reported.</summary>
    public async ValueTask<IReadOnlyList<T>?> ReadAsync<T>(RecipeStepContext context, JsonTypeInfo<List<T>> shape, CancellationToken cancellationToken)
    {
        var file = context.Data.TryGetProperty("file", out var named) ? named.GetString() ?? "" : "";
        try
        {
            await using var content = context.OpenFile(file);
            return await JsonSerializer.DeserializeAsync(content, shape, cancellationToken) ?? [];
        }
        catch (FileNotFoundException)
        {
            context.Problem("file", text["recipe.file", file]);
        }
        catch (JsonException e)
        {
            context.Problem($"{file} {e.Path}", text["recipe.json", e.Message]);
        }

        return null;
    }

    /// <summary>
    /// Path of a picture of the recipe in the file store; null after a problem was reported. A dry run stores nothing and takes a known
    /// picture of the same name for the same.
    /// </summary>
    /// <param name="context">The run.</param>
    /// <param name="where">Place in the data.</param>
    /// <param name="file">File beside the recipe.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<string?> StoreAsync(RecipeStepContext context, string where, string file, CancellationToken cancellationToken)
    {
        if (_stored.TryGetValue(file, out var known))
        {
            return known;
        }

        try
        {
            await using var content = context.OpenFile(file);
            return _stored[file] = context.DryRun ? file : (await files.SaveAsync(content, Path.GetFileName(file), cancellationToken)).Path;
        }
        catch (FileNotFoundException)
        {
            context.Problem(where, text["recipe.file", file]);
        }
        catch (Files.FileRefusedException e)
        {
            context.Problem(where, e.Message);
        }

        return null;
    }

    /// <summary>The picture that stands in for one of a dry run: a known one with the same name, else the one itself.</summary>
    public static string? SameName(string? file, IEnumerable<string?> known) =>
        file is null ? null : known.FirstOrDefault(path => path is not null && Path.GetFileName(path) == Path.GetFileName(file)) ?? file;
}
