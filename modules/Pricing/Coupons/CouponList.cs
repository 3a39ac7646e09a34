using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The coupons in the admin, with what is used and left of each.</summary>
public sealed class CouponList(RuleDesk desk) : RuleList<Coupon>(desk)
{
    public const string Path = "marketing/coupons";

    protected override string Noun => "coupons";

    protected override void Columns(AdminListDefinition<Coupon> list)
    {
        list.Column("state", "column.state", rule => StateOf(rule.IsActive, rule.FromAt, rule.UntilAt), AdminColumnKind.Tag);
        list.Column("kind", "column.kind", rule => new AdminTag("kind." + rule.Kind), AdminColumnKind.Tag);
        list.Column("claimed", "column.claimed", rule => rule.Taken, AdminColumnKind.Number);
        list.Column("used", "column.used", rule => rule.Used, AdminColumnKind.Number);
        list.Column("left", "column.left", rule => rule.MaxUses - rule.Taken, AdminColumnKind.Number);
        list.Column("spent", "column.spent", rule => new Money(rule.SpentMinor, Currency), AdminColumnKind.Money);
        list.Column("until", "column.until", rule => rule.UntilAt, AdminColumnKind.Time);
    }
}
