namespace CommunityKit.Search.Language;

/// <summary>A piece of an ideographic run.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsWord">True for a word of the lexicon, false for a stretch that is in none.</param>
internal readonly record struct LexiconPiece(string Text, bool IsWord);
