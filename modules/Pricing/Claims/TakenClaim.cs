namespace CommunityKit.Pricing.Claims;

/// <summary>A limited thing that an order took. One row per order and thing, so that taking twice takes once.</summary>
public sealed class TakenClaim
{
    public Guid OrderId { get; set; }

    /// <summary>One of <see cref="ClaimKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Id of the coupon or flash price.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>Minor units or pieces.</summary>
    public long Amount { get; set; }

    public Guid? MemberId { get; set; }

    /// <summary>1 if the order took the coupon's unit itself and gives it back; 0 if it used one that the member had claimed.</summary>
    public int DirectUnits { get; set; }
}
