namespace CommunityKit.Search;

/// <summary>A part of a text.</summary>
/// <param name="Text">Plain text, not encoded.</param>
/// <param name="IsHit">True if it was searched for.</param>
public readonly record struct MarkedPart(string Text, bool IsHit);
