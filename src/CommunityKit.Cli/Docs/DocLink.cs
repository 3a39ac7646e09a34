namespace CommunityKit.Cli.Docs;

/// <summary>A link of a page.</summary>
/// <param name="Target">Where it leads, as written.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record DocLink(string Target, int Line);
