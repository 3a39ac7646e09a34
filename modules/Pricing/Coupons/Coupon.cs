using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Coupons;

/// <summary>
/// A coupon. Its budget is counted in units: a unit is gone once a member claimed it or an order used it without a claim. Invariants, held
/// by the database too: 0 ≤ used ≤ taken ≤ highest number of uses, 0 ≤ spent ≤ budget.
/// </summary>
public sealed class Coupon : ISwitchable
{
    public Guid Id { get; set; }

    /// <summary>What buyers type, in the form of <see cref="CouponCode"/>.</summary>
    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public CouponKind Kind { get; set; }

    /// <summary>Amount off, for the kind of that name.</summary>
    public long AmountMinor { get; set; }

    /// <summary>Part off, for the kind of that name: 1000 is 10 %.</summary>
    public int BasisPoints { get; set; }

    /// <summary>At most so much off; null without a limit.</summary>
    public long? CapMinor { get; set; }

    /// <summary>What the goods it is for must cost at least.</summary>
    public long MinimumMinor { get; set; }

    public GoodsFilter Goods { get; set; } = GoodsFilter.All;

    /// <summary>True if members find it on their coupons page and claim it there.</summary>
    public bool IsClaimable { get; set; }

    /// <summary>Units in all; null without a limit.</summary>
    public int? MaxUses { get; set; }

    /// <summary>Money that it may take off in all; null without a limit.</summary>
    public long? BudgetMinor { get; set; }

    /// <summary>Units for one member; null without a limit. With a limit it is for members only.</summary>
    public int? PerMember { get; set; }

    /// <summary>Only for members who joined at most so many days ago; null for everyone.</summary>
    public int? NewMemberDays { get; set; }

    public DateTimeOffset? FromAt { get; set; }

    public DateTimeOffset? UntilAt { get; set; }

    /// <summary>True if it goes together with no other coupon.</summary>
    public bool IsExclusive { get; set; }

    /// <summary>Name of the group that it belongs to, for the rules of others; may be empty.</summary>
    public string Group { get; set; } = "";

    /// <summary>Groups of coupons that it goes together with; empty for all.</summary>
    public IReadOnlyList<string> CombinesWith { get; set; } = [];

    public bool IsActive { get; set; } = true;

    /// <summary>Units that are gone.</summary>
    public int Taken { get; private set; }

    /// <summary>Uses by orders.</summary>
    public int Used { get; private set; }

    /// <summary>What it has taken off in all, minor units.</summary>
    public long SpentMinor { get; private set; }

    public long Version { get; private set; }

    public bool NeedsMember => IsClaimable || PerMember is not null || NewMemberDays is not null;

    public bool IsLeft => MaxUses is null || Taken < MaxUses;

    /// <summary>What it takes off an amount of goods.</summary>
    public long OffOf(long netMinor) => Math.Min(CapMinor ?? long.MaxValue, Kind == CouponKind.Percent ? Percent.Of(netMinor, BasisPoints) : Math.Min(AmountMinor, netMinor));

    public bool GoesWith(Coupon other) => Accepts(other) && other.Accepts(this);

    private bool Accepts(Coupon other) => !IsExclusive && (CombinesWith.Count == 0 || CombinesWith.Contains(other.Group, StringComparer.OrdinalIgnoreCase));
}
