namespace CommunityKit.OrchardRecipes.Site;

/// <summary>Markdown that may hold HTML.</summary>
internal sealed record MarkdownPiece(string Markdown) : Piece;
