using System.Text.Json.Nodes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Tests.Support;

/// <summary>The sample shops of this repository, for tests that need real goods.</summary>
public static class SampleShops
{
    /// <summary>Runs those steps of a sample's recipe that a test wants, with the sample's own files.</summary>
    /// <param name="host">The host with the modules that the steps come from.</param>
    /// <param name="sample">Folder below <c>samples</c>.</param>
    /// <param name="isWanted">Told each step.</param>
    public static async Task SetUpAsync(ModuleTestHost host, string sample, Func<JsonObject, bool> isWanted)
    {
        var source = Path.Combine(RepositoryFolder.Path, "samples", sample);
        var copy = Directory.CreateTempSubdirectory("ck-sample-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            var recipeFile = Path.Combine(copy, "recipe.json");
            var recipe = JsonNode.Parse(await File.ReadAllTextAsync(recipeFile))!.AsObject();
            recipe["parameters"] = new JsonObject();
            recipe["steps"] = new JsonArray([.. recipe["steps"]!.AsArray().Select(step => step!.AsObject()).Where(isWanted).Select(step => step.DeepClone())]);
            await File.WriteAllTextAsync(recipeFile, recipe.ToJsonString());
            await host.RunRecipeAsync(recipeFile);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Name of a step.</summary>
    /// <param name="step">A step of a recipe.</param>
    public static string NameOf(JsonObject step) => step["step"]!.GetValue<string>();
}
