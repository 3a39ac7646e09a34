namespace CommunityKit.ContentImport.Foreign;

/// <summary>A text.</summary>
/// <param name="Markdown">Markdown without raw HTML.</param>
internal sealed record TextPart(string Markdown) : BodyPart;
