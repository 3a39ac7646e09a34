namespace CommunityKit.Search.Api;

/// <summary>Suggestions.</summary>
internal sealed record SuggestAnswer(IReadOnlyList<string> Items);
