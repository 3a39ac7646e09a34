namespace CommunityKit.Host.Control;

/// <summary>What one step did.</summary>
public sealed record RecipeStepRow(string Step, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Problems);
