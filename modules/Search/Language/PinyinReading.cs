namespace CommunityKit.Search.Language;

/// <summary>One way to read Latin letters as Chinese syllables.</summary>
/// <param name="Syllables">The syllables in order.</param>
/// <param name="IsUnfinished">True if the last one is only the beginning of a syllable.</param>
internal sealed record PinyinReading(IReadOnlyList<string> Syllables, bool IsUnfinished);
