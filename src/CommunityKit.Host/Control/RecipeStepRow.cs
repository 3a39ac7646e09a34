namespace CommunityKit.Host.Control;

/// <summary>What one step did.</summary>
public sealed record RecipeStepRow(string Step, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Problems)
{
    /// <summary>What is new or different, at most a thousand: <c>created page /about</c>.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
