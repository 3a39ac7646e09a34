namespace CommunityKit.OrchardRecipes.Site;

/// <summary>Pieces side by side.</summary>
internal sealed record ColumnsPiece(IReadOnlyList<IReadOnlyList<Piece>> Columns) : Piece;
