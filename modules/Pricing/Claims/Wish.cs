namespace CommunityKit.Pricing.Claims;

/// <summary>What an order wants of one limited thing.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="MemberId">Who buys; null for a guest.</param>
/// <param name="SubjectId">Id of the coupon or flash price.</param>
/// <param name="Amount">Minor units or pieces, over all lines.</param>
public sealed record Wish(Guid OrderId, Guid? MemberId, Guid SubjectId, long Amount);
