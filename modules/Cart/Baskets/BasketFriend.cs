namespace CommunityKit.Cart.Baskets;

/// <summary>Somebody who joined a shared basket.</summary>
/// <param name="Id">Their id in this basket.</param>
/// <param name="Name">The name they gave.</param>
public sealed record BasketFriend(Guid Id, string Name);
