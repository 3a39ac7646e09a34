namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A picture of the other site's library.</summary>
/// <param name="Path">Path there, without a slash in front.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Caption">Line below it.</param>
internal sealed record PicturePiece(string Path, string Alt, string Caption) : Piece;
