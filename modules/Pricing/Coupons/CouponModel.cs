using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The form of a coupon.</summary>
public sealed class CouponModel : GoodsModel<Coupon>
{
    public CouponKind Kind { get; set; }

    public Money? Amount { get; set; }

    [Range(0.01, 100)]
    public decimal? PercentOff { get; set; }

    public Money? Cap { get; set; }

    public Money? Minimum { get; set; }

    public bool IsClaimable { get; set; }

    [Range(1, 100_000_000)]
    public int? MaxUses { get; set; }

    public Money? Budget { get; set; }

    [Range(1, 1000)]
    public int? PerMember { get; set; }

    [Range(1, 3650)]
    public int? NewMemberDays { get; set; }

    public DateTimeOffset? From { get; set; }

    public DateTimeOffset? Until { get; set; }

    public bool IsExclusive { get; set; }

    [StringLength(40)]
    public string? Group { get; set; }

    [Field(Input = FieldInput.Tags)]
    public List<string> CombinesWith { get; set; } = [];

    public bool IsActive { get; set; } = true;

    /// <summary>Units that are gone.</summary>
    [Field(ReadOnly = true)]
    public int Taken { get; set; }

    /// <summary>Uses by orders.</summary>
    [Field(ReadOnly = true)]
    public int Used { get; set; }

    /// <summary>What it took off in all.</summary>
    [Field(ReadOnly = true)]
    public Money? Spent { get; set; }

    public override void Read(Coupon rule, string currency)
    {
        base.Read(rule, currency);
        ReadGoods(rule.Goods);
        Kind = rule.Kind;
        Amount = rule.Kind == CouponKind.Amount ? new Money(rule.AmountMinor, currency) : null;
        PercentOff = rule.Kind == CouponKind.Percent ? rule.BasisPoints / 100m : null;
        Cap = MoneyOf(rule.CapMinor, currency);
        Minimum = rule.MinimumMinor > 0 ? new Money(rule.MinimumMinor, currency) : null;
        IsClaimable = rule.IsClaimable;
        MaxUses = rule.MaxUses;
        Budget = MoneyOf(rule.BudgetMinor, currency);
        PerMember = rule.PerMember;
        NewMemberDays = rule.NewMemberDays;
        From = rule.FromAt;
        Until = rule.UntilAt;
        IsExclusive = rule.IsExclusive;
        Group = rule.Group.Length == 0 ? null : rule.Group;
        CombinesWith = [.. rule.CombinesWith];
        IsActive = rule.IsActive;
        Taken = rule.Taken;
        Used = rule.Used;
        Spent = new Money(rule.SpentMinor, currency);
    }

    public override string CodeOf(string typed) => CouponCode.Normalise(typed);

    protected override IEnumerable<RuleBreak> CheckCode(string code) =>
        code.Length > CouponCode.MaxLength || code.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')) ? [new RuleBreak("coupon-code-form", nameof(Code))] : [];

    protected override IEnumerable<RuleBreak> Write(Coupon rule, string currency)
    {
        rule.Code = rule.Code.Length == 0 ? CouponCode.Normalise(rule.Id.ToString("N")[^10..]) : rule.Code;
        rule.Goods = Goods();
        rule.Kind = Kind;
        rule.AmountMinor = Kind == CouponKind.Amount ? Amount?.Minor ?? 0 : 0;
        rule.BasisPoints = Kind == CouponKind.Percent ? (int)Math.Round((PercentOff ?? 0) * 100, MidpointRounding.AwayFromZero) : 0;
        rule.CapMinor = Kind == CouponKind.Amount ? null : Cap?.Minor;
        rule.MinimumMinor = Minimum?.Minor ?? 0;
        rule.IsClaimable = IsClaimable;
        rule.MaxUses = MaxUses;
        rule.BudgetMinor = Budget?.Minor;
        rule.PerMember = PerMember;
        rule.NewMemberDays = NewMemberDays;
        rule.FromAt = From;
        rule.UntilAt = Until;
        rule.IsExclusive = IsExclusive;
        rule.Group = Group?.Trim() ?? "";
        rule.CombinesWith = [.. CombinesWith.Select(group => group.Trim()).Where(group => group.Length > 0)];
        rule.IsActive = IsActive;
        return
        [
            .. CheckWindow(From, Until, nameof(Until)),
            .. Kind == CouponKind.Amount && rule.AmountMinor <= 0 ? [new RuleBreak("coupon-amount", nameof(Amount))] : Array.Empty<RuleBreak>(),
            .. Kind == CouponKind.Percent && rule.BasisPoints <= 0 ? [new RuleBreak("coupon-percent", nameof(PercentOff))] : Array.Empty<RuleBreak>(),
            .. CheckMoney(Amount, currency, nameof(Amount)),
            .. CheckMoney(Cap, currency, nameof(Cap)),
            .. CheckMoney(Minimum, currency, nameof(Minimum)),
            .. CheckMoney(Budget, currency, nameof(Budget)),
        ];
    }
}
