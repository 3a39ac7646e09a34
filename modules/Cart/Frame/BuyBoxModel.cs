namespace CommunityKit.Cart.Frame;

/// <summary>Buying on a product page.</summary>
/// <param name="VariantId">The chosen variant; null while a choice is open.</param>
/// <param name="IsAvailable">True if it can be bought now.</param>
/// <param name="AddUrl">Where the form goes.</param>
/// <param name="MaxPieces">Most pieces of a line.</param>
public sealed record BuyBoxModel(Guid? VariantId, bool IsAvailable, string AddUrl, int MaxPieces)
{
    /// <summary>Where the form goes to put it into a friend's cart; null for who has not joined one.</summary>
    public string? FriendUrl { get; init; }
}
