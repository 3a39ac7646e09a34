namespace CommunityKit.ContentImport.Foreign;

/// <summary>A text.</summary>
/// <param name="Markdown">Markdown without raw HTML.</param>
internal sealed record ForeignText(string Markdown) : ForeignBlock;
