namespace CommunityKit.OrchardRecipes.Site;

/// <summary>Plain words.</summary>
/// <param name="Words">May have several lines.</param>
/// <param name="Level">2 to 4 for a heading, 0 for a paragraph.</param>
internal sealed record WordsPiece(string Words, int Level = 0) : Piece;
