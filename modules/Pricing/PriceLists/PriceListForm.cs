using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price list in the admin.</summary>
public sealed class PriceListForm(RuleDesk desk) : RuleForm<PriceList, PriceListModel>(desk)
{
    protected override string Noun => "price-lists";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group("group.basics", nameof(PriceListModel.Name), nameof(PriceListModel.Audience), nameof(PriceListModel.Segment));
        form.Group("group.prices", nameof(PriceListModel.Prices), nameof(PriceListModel.More));
        form.Aside("group.state", nameof(PriceListModel.IsActive), nameof(PriceListModel.From), nameof(PriceListModel.Until));
        form.Aside("group.order", nameof(PriceListModel.Priority), nameof(PriceListModel.Code));
    }
}
