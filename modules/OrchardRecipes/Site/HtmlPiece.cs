namespace CommunityKit.OrchardRecipes.Site;

/// <summary>HTML, not yet made safe.</summary>
internal sealed record HtmlPiece(string Html) : Piece;
