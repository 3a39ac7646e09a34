using System.Text.Json;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>A recipe file: a name, parameters with defaults, and steps in order.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Folder">Folder of the file; steps open files below it.</param>
/// <param name="Steps">Name and data of each step, parameters filled in.</param>
public sealed record Recipe(string Name, string Folder, IReadOnlyList<RecipeStep> Steps)
{
    internal const string Schema = "https://communitykit.dev/schemas/recipe-1.json";

    private static readonly string[] Members = ["$schema", "name", "description", "export", "parameters", "steps"];

    /// <summary>Reads a recipe.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="parameters">Values for its parameters.</param>
    /// <exception cref="ProblemException">The file is not a recipe, or a parameter is missing or unknown.</exception>
    public static Recipe Load(string file, IReadOnlyDictionary<string, string> parameters)
    {
        if (!File.Exists(file))
        {
            throw new ProblemException(TenancyProblems.NoRecipeFile(file));
        }

        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement, file, parameters);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(TenancyProblems.BadRecipe(file, exception.Message));
        }
    }

    private static string NameOf(JsonElement step, int index, string file) =>
        step.ValueKind == JsonValueKind.Object && step.TryGetProperty("step", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : throw new ProblemException(TenancyProblems.BadRecipe(file, $"steps[{index}] needs a \"step\", the name of what it does"));

    private static Recipe Read(JsonElement root, string file, IReadOnlyDictionary<string, string> parameters)
    {
        if (!root.TryGetProperty("$schema", out var schema) || schema.GetString() != Schema)
        {
            throw new ProblemException(TenancyProblems.BadRecipe(file, $"\"$schema\" must be \"{Schema}\""));
        }

        var unknown = root.EnumerateObject().Select(p => p.Name).Except(Members).FirstOrDefault();
        if (unknown is not null)
        {
            throw new ProblemException(TenancyProblems.BadRecipe(file, $"unknown member \"{unknown}\"{Suggestion.Meant(unknown, Members)}"));
        }

        if (!root.TryGetProperty("steps", out var listed) || listed.ValueKind != JsonValueKind.Array)
        {
            throw new ProblemException(TenancyProblems.BadRecipe(file, "\"steps\" must be an array"));
        }

        var values = RecipeParameters.Resolve(root, file, parameters);
        var steps = listed.EnumerateArray().Select((step, i) => new RecipeStep(NameOf(step, i, file), values.Fill(step, file, i))).ToList();
        return new Recipe(root.TryGetProperty("name", out var name) ? name.ToString() : Path.GetFileName(file), Path.GetDirectoryName(Path.GetFullPath(file))!, steps);
    }
}
