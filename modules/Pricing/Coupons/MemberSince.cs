namespace CommunityKit.Pricing.Coupons;

/// <summary>When a member joined, for coupons for new members. Who joined before this module came is not known and not new.</summary>
public sealed class MemberSince
{
    public Guid MemberId { get; set; }

    public DateTimeOffset Since { get; set; }
}
