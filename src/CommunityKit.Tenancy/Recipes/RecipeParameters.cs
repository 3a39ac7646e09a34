using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>Values of a recipe's parameters; <c>{"param": "name"}</c> anywhere in a step stands for one.</summary>
internal sealed class RecipeParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static RecipeParameters Resolve(JsonElement root, string file, IReadOnlyDictionary<string, string> given)
    {
        var parameters = new RecipeParameters();
        if (root.TryGetProperty("parameters", out var declared))
        {
            foreach (var parameter in declared.EnumerateObject())
            {
                parameters._values[parameter.Name] = given.GetValueOrDefault(parameter.Name)
                    ?? (parameter.Value.TryGetProperty("default", out var value) ? value.GetString() : null)
                    ?? throw new ProblemException(TenancyProblems.RecipeParameterMissing(file, parameter.Name));
            }
        }

        return given.Keys.Except(parameters._values.Keys).FirstOrDefault() is { } unknown
            ? throw new ProblemException(TenancyProblems.RecipeParameterUnknown(file, unknown, parameters._values.Keys))
            : parameters;
    }

    /// <summary>A step with the values filled in.</summary>
    /// <exception cref="ProblemException">It names a parameter that the recipe does not declare.</exception>
    public JsonElement Fill(JsonElement step, string file, int index) =>
        JsonSerializer.SerializeToElement(Fill(JsonNode.Parse(step.GetRawText()), name => new ProblemException(TenancyProblems.BadRecipe(
            file, $"steps[{index}] names the parameter \"{name}\", which \"parameters\" does not declare{Suggestion.Meant(name, _values.Keys)}"))));

    private JsonNode? Fill(JsonNode? node, Func<string, ProblemException> unknown)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } reference when reference["param"] is JsonValue name && name.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(_values.TryGetValue(name.GetValue<string>(), out var value) ? value : throw unknown(name.GetValue<string>()));
            case JsonObject members:
                return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Fill(m.Value?.DeepClone(), unknown))));
            case JsonArray items:
                return new JsonArray([.. items.Select(i => Fill(i?.DeepClone(), unknown))]);
            default:
                return node;
        }
    }
}
