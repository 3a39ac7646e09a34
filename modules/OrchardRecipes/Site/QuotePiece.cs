namespace CommunityKit.OrchardRecipes.Site;

/// <summary>What somebody said.</summary>
internal sealed record QuotePiece(string Text) : Piece;
