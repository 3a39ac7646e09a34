namespace CommunityKit.Search;

/// <summary>All synonyms of a shop. Immutable, thread-safe.</summary>
/// <param name="rules">The rules in any order.</param>
public sealed class SynonymSet(IReadOnlyList<SynonymRule> rules)
{
    /// <summary>No synonyms.</summary>
    public static SynonymSet None { get; } = new([]);

    /// <summary>The rules.</summary>
    public IReadOnlyList<SynonymRule> Rules { get; } = rules;
}
