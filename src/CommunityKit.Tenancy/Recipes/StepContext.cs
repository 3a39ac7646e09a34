using System.Text.Json;
using CommunityKit.Recipes;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>What a running step sees of its recipe.</summary>
internal sealed class StepContext(JsonElement data, bool dryRun, string folder, RecipeStepReport report) : RecipeStepContext(data, dryRun)
{
    public override Stream OpenFile(string path)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root, StringComparison.Ordinal) && !Path.IsPathRooted(path)
            ? File.OpenRead(full)
            : throw new FileNotFoundException($"{path} lies outside the recipe's folder.", path);
    }

    public override void Changed(string kind, string key, RecipeChange action) => report.Count(action);

    public override void Problem(string where, string message) => report.Add(where, message);
}
