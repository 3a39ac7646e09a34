namespace CommunityKit.Search;

/// <summary>What to go on from.</summary>
/// <param name="Text">What was typed so far: Chinese, Latin words, full pinyin or initials.</param>
/// <param name="Culture">BCP 47 language of the reader; null for every language.</param>
/// <param name="Limit">Suggestions wanted, 1 to 20.</param>
public sealed record SuggestRequest(string Text, string? Culture, int Limit = 8);
