namespace CommunityKit.Search.Documents;

/// <summary>Something to suggest.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Term(string Text, TermKind Kind);
