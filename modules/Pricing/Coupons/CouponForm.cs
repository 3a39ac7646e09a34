using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Coupons;

/// <summary>A coupon in the admin, with what it was used for so far.</summary>
public sealed class CouponForm(RuleDesk desk) : RuleForm<Coupon, CouponModel>(desk)
{
    protected override string Noun => "coupons";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group(
            "group.basics",
            nameof(CouponModel.Name),
            nameof(CouponModel.Code),
            nameof(CouponModel.Kind),
            nameof(CouponModel.Amount),
            nameof(CouponModel.PercentOff),
            nameof(CouponModel.Cap),
            nameof(CouponModel.Minimum));
        form.Group(
            "group.goods",
            nameof(CouponModel.Categories),
            nameof(CouponModel.Tags),
            nameof(CouponModel.Products),
            nameof(CouponModel.WithoutCategories),
            nameof(CouponModel.WithoutProducts));
        form.Group(
            "group.limits",
            nameof(CouponModel.IsClaimable),
            nameof(CouponModel.MaxUses),
            nameof(CouponModel.Budget),
            nameof(CouponModel.PerMember),
            nameof(CouponModel.NewMemberDays));
        form.Group("group.together", nameof(CouponModel.IsExclusive), nameof(CouponModel.Group), nameof(CouponModel.CombinesWith));
        form.Aside("group.state", nameof(CouponModel.IsActive), nameof(CouponModel.From), nameof(CouponModel.Until));
        form.Aside("group.figures", nameof(CouponModel.Taken), nameof(CouponModel.Used), nameof(CouponModel.Spent));
    }
}
