namespace CommunityKit.Cart.Pages;

/// <summary>The answer to a button that put something in, without a new page.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Pieces">Pieces in the cart, for the header.</param>
/// <param name="IsAdded">True if something went in.</param>
public sealed record AddedPart(string Words, int Pieces, bool IsAdded);
