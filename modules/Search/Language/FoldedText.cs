namespace CommunityKit.Search.Language;

/// <summary>A text as it is compared, and where each of its characters stood in the original.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Origins">Index in the original by index in <paramref name="Text"/>.</param>
internal readonly record struct FoldedText(string Text, int[] Origins);
