namespace CommunityKit.Cart.Baskets;

/// <summary>Whose basket: a member's by id, a guest's by the hash of the cookie's secret.</summary>
/// <param name="MemberId">The member; null for a guest.</param>
/// <param name="TokenHash">The hash; null for a member.</param>
public sealed record BasketOwner(Guid? MemberId, string? TokenHash);
