using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Recipes;

namespace CommunityKit.Tenancy.Exports;

/// <summary>
/// The folder of an export while it is written: a new one beside the one that people have, which takes its place at the end. What lies beside
/// the export's own parts, a README or a repository, stays.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    /// <summary>The recipe that brings the export in; that it says so tells an export from other folders.</summary>
    public const string RecipeFile = "recipe.json";

    private const string Mark = "export";

    private readonly string _target;
    private readonly string _writing;
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    private ExportFolder(string target)
    {
        _target = target;
        _writing = target + ".new-" + Guid.NewGuid().ToString("N")[..8];
        Directory.CreateDirectory(_writing);
    }

    /// <summary>Opens a folder that is empty, not there, or an earlier export.</summary>
    /// <exception cref="ProblemException">It holds something else.</exception>
    public static ExportFolder Open(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return !Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any() || PartsOf(target) is not null
            ? new ExportFolder(target)
            : throw new ProblemException(TenancyProblems.NoExportFolder(target));
    }

    public async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using var file = File.Create(Place(path));
        await content.CopyToAsync(file, cancellationToken);
    }

    public Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Place(path), text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n", new UTF8Encoding(false), cancellationToken);

    public bool Has(string path) => _written.Contains(path);

    /// <summary>Writes the recipe and puts everything in its place.</summary>
    public async Task FinishAsync(JsonArray steps, CancellationToken cancellationToken)
    {
        var parts = new JsonArray([.. Directory.EnumerateDirectories(_writing).Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => (JsonNode)name!)]);
        var recipe = new JsonObject
        {
            ["$schema"] = Recipe.Schema,
            ["name"] = "Export of a shop",
            [Mark] = new JsonObject { ["parts"] = parts },
            ["parameters"] = new JsonObject(),
            ["steps"] = steps,
        };
        await WriteAsync(RecipeFile, recipe.ToJsonString(ExportJson.Indented), cancellationToken);

        // From here on nothing waits: who stops the export has the old one or the new one, but for a fault of the disk.
        Directory.CreateDirectory(_target);
        foreach (var old in PartsOf(_target) ?? [])
        {
            if (Directory.Exists(Path.Combine(_target, old)))
            {
                Directory.Delete(Path.Combine(_target, old), recursive: true);
            }
        }

        foreach (var part in Directory.EnumerateDirectories(_writing))
        {
            Directory.Move(part, Path.Combine(_target, Path.GetFileName(part)));
        }

        File.Move(Path.Combine(_writing, RecipeFile), Path.Combine(_target, RecipeFile), overwrite: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(_writing))
        {
            Directory.Delete(_writing, recursive: true);
        }
    }

    /// <summary>The folders that an earlier export made; null if it is no export.</summary>
    private static List<string>? PartsOf(string folder)
    {
        var file = Path.Combine(folder, RecipeFile);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(File.ReadAllText(file))?[Mark]?["parts"]?.AsArray().Select(name => name!.GetValue<string>()).Where(name => name.IndexOfAny(['/', '\\', '.']) < 0).ToList();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Place(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_writing, path));
        if (!full.StartsWith(_writing + Path.DirectorySeparatorChar, StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException($"{path} lies outside of the export.", nameof(path));
        }

        // Also where only the capitals differ: the folder must be whole on every system.
        if (!_written.Add(path))
        {
            throw new ArgumentException($"{path} was written before.", nameof(path));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
