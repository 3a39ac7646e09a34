namespace CommunityKit.Search;

/// <summary>Words that mean the same to the shop's customers.</summary>
/// <param name="Words">Words or short phrases in any language.</param>
/// <param name="Finds">
/// Empty: each of <paramref name="Words"/> finds what the others find. Otherwise each of <paramref name="Words"/> finds these too, but not
/// the other way round.
/// </param>
public sealed record SynonymRule(IReadOnlyList<string> Words, IReadOnlyList<string> Finds);
