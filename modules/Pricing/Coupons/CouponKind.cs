using System.Text.Json.Serialization;

namespace CommunityKit.Pricing.Coupons;

/// <summary>What a coupon takes off. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouponKind>))]
public enum CouponKind
{
    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>A part of the price, with a highest amount if the shop likes.</summary>
    Percent,

    /// <summary>The fee of delivery.</summary>
    FreeDelivery,
}
