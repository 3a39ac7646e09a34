namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A link that stands by itself.</summary>
internal sealed record LinkPiece(string Url, string Text) : Piece;
