namespace CommunityKit.Cli.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word behind the fence, in lower case.</param>
/// <param name="Line">Number of its first line in the page, from 1.</param>
/// <param name="Lines">What stands in it.</param>
/// <param name="Source">The file that it is a piece of: the path in the comment right above the fence; null without one.</param>
internal sealed record CodeBlock(string Language, int Line, IReadOnlyList<string> Lines, string? Source);
