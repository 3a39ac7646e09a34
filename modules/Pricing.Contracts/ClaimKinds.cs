namespace CommunityKit.Pricing;

/// <summary>Kinds of <see cref="PriceClaim"/> that this module keeps.</summary>
public static class ClaimKinds
{
    /// <summary>A use of a coupon: the key is the coupon's id, the amount what it takes off, minor units.</summary>
    public const string Coupon = "pricing.coupon";

    /// <summary>Pieces of a flash price: the key is the id of the price, the amount the pieces.</summary>
    public const string Flash = "pricing.flash";
}
