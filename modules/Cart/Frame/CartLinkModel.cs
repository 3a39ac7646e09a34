namespace CommunityKit.Cart.Frame;

/// <summary>The link in the header.</summary>
/// <param name="Url">Address of the cart.</param>
/// <param name="Pieces">Pieces in it.</param>
public sealed record CartLinkModel(string Url, int Pieces);
