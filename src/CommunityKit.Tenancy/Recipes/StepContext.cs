using System.Text.Json;
using CommunityKit.Recipes;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>What a running step sees of its recipe.</summary>
internal sealed class StepContext(JsonElement data, bool dryRun, string folder, RecipeStepReport report) : RecipeStepContext(data, dryRun)
{
    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    public override Stream OpenFile(string path) =>
        Below(path) is { } full ? File.OpenRead(full) : throw new FileNotFoundException($"{path} lies outside the recipe's folder.", path);

    public override IEnumerable<string> Files(string folder) => Below(folder) is { } full && Directory.Exists(full)
        ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
        : [];

    public override void Changed(string kind, string key, RecipeChange action) => report.Count(kind, key, action);

    public override void Problem(string where, string message) => report.Add(where, message);

    private string? Below(string path) =>
        !Path.IsPathRooted(path) && Path.GetFullPath(Path.Combine(_root, path)) is var full && full.StartsWith(_root, StringComparison.Ordinal) ? full : null;
}
