namespace CommunityKit.Search.Storefront;

/// <summary>Suggestions under the search box.</summary>
/// <param name="Words">What to search for, and the address that does it.</param>
public sealed record SuggestionList(IReadOnlyList<(string Text, string Url)> Words);
