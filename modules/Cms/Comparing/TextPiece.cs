namespace CommunityKit.Cms.Comparing;

/// <summary>A piece of a text that was changed.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Change">What became of it.</param>
public sealed record TextPiece(string Text, TextChange Change);
