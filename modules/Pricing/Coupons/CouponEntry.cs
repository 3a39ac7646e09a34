using CommunityKit.Pricing.Recipes;

namespace CommunityKit.Pricing.Coupons;

/// <summary>A coupon in a recipe.</summary>
public sealed class CouponEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public CouponKind Kind { get; set; }

    public string? Amount { get; set; }

    public decimal? PercentOff { get; set; }

    public string? Cap { get; set; }

    public string? Minimum { get; set; }

    public GoodsEntry Goods { get; set; } = new();

    public bool Claimable { get; set; }

    public int? MaxUses { get; set; }

    public string? Budget { get; set; }

    public int? PerMember { get; set; }

    public int? NewMemberDays { get; set; }

    /// <summary>Wall time of the shop such as <c>2026-11-11T00:00</c>, or an instant with its distance from UTC.</summary>
    public string? From { get; set; }

    public string? Until { get; set; }

    public bool Exclusive { get; set; }

    public string? Group { get; set; }

    public IReadOnlyList<string> CombinesWith { get; set; } = [];

    public bool Active { get; set; } = true;
}
