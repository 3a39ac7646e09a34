namespace CommunityKit.Cart.Baskets;

/// <summary>How a basket is shared.</summary>
/// <param name="Id">Which link; another one each time it is opened.</param>
/// <param name="Until">UTC instant at which the link ends.</param>
/// <param name="IsLocked">True while friends can only look.</param>
public sealed record BasketShare(Guid Id, DateTimeOffset Until, bool IsLocked);
