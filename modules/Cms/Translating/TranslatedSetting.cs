using CommunityKit.Cms.Comparing;

namespace CommunityKit.Cms.Translating;

/// <summary>A setting of a block of the source.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Text">Its value in words.</param>
/// <param name="Changes">How it changed; null when it did not.</param>
public sealed record TranslatedSetting(string Label, string Text, IReadOnlyList<TextPiece>? Changes);
