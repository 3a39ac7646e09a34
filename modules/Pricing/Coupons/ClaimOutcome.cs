namespace CommunityKit.Pricing.Coupons;

/// <summary>What became of a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>The member has one more.</summary>
    Claimed,

    /// <summary>The member has as many as one may have.</summary>
    HasAll,

    /// <summary>None is left, or its time is over.</summary>
    UsedUp,

    /// <summary>There is no such coupon to claim.</summary>
    Unknown,

    /// <summary>It is for new members only.</summary>
    NewMembersOnly,
}
