namespace CommunityKit.Search.Log;

/// <summary>A question in the report.</summary>
/// <param name="Text">The folded question.</param>
/// <param name="Culture">Language of the asker.</param>
/// <param name="Searches">How often it was asked.</param>
/// <param name="Misses">How often nothing had all the words.</param>
internal sealed record QueryRow(string Text, string Culture, long Searches, long Misses);
