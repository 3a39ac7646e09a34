using System.Text.Json;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>One step of a recipe.</summary>
/// <param name="Name">Name that a module declared, or one of the host's own.</param>
/// <param name="Data">The step's object.</param>
public sealed record RecipeStep(string Name, JsonElement Data);
