namespace CommunityKit.Cart.Sharing;

/// <summary>A friend's place in a shared cart, as the cookie tells it.</summary>
/// <param name="BasketId">The basket.</param>
/// <param name="ShareId">The link by which the friend came.</param>
/// <param name="FriendId">The friend.</param>
public sealed record FriendPass(Guid BasketId, Guid ShareId, Guid FriendId);
