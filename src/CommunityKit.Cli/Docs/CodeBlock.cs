namespace CommunityKit.Cli.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word behind the fence, in lower case.</param>
/// <param name="Line">Number of its first line in the page, from 1.</param>
/// <param name="Lines">What stands in it.</param>
internal sealed record CodeBlock(string Language, int Line, IReadOnlyList<string> Lines);
