namespace CommunityKit.Cart;

/// <summary>A cart as it was read. Immutable.</summary>
/// <param name="Id">Id of the cart.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Lines">What is to be bought, oldest first; what was saved for later is not among them.</param>
public sealed record CartSnapshot(Guid Id, long Version, IReadOnlyList<CartSnapshotLine> Lines)
{
    /// <summary>Member whose cart it is; null for a guest.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Coupon codes that the buyer entered, as typed.</summary>
    public IReadOnlyList<string> CouponCodes { get; init; } = [];
}
