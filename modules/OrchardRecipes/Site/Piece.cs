namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A piece of a page's body.</summary>
internal abstract record Piece;
