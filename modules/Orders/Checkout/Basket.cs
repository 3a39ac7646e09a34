using CommunityKit.Cart;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Checkout;

/// <summary>What somebody wants to buy.</summary>
/// <param name="Lines">The lines; ids are unique.</param>
/// <param name="MemberId">Who buys; null for a guest.</param>
internal sealed record Basket(IReadOnlyList<PriceRequestLine> Lines, Guid? MemberId)
{
    /// <summary>Coupon codes as typed.</summary>
    public IReadOnlyList<string> Coupons { get; init; } = [];

    /// <summary>Where the lines come from; null when they were named directly.</summary>
    public CartSnapshot? Cart { get; init; }

    public static Basket Of(CartSnapshot cart, Guid? memberId) =>
        new([.. cart.Lines.Select(line => new PriceRequestLine(line.Id, line.VariantId, line.Quantity) { Inputs = line.Inputs })], memberId)
        {
            Coupons = cart.CouponCodes,
            Cart = cart,
        };
}
