namespace CommunityKit.Host.Control;

/// <summary>A recipe to run.</summary>
public sealed record RecipeRequest(string File, IReadOnlyDictionary<string, string> Parameters, bool DryRun);
