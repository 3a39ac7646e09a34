using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>A flash sale in the admin.</summary>
public sealed class FlashSaleForm(RuleDesk desk) : RuleForm<FlashSale, FlashSaleModel>(desk)
{
    protected override string Noun => "flash-sales";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group("group.basics", nameof(FlashSaleModel.Name), nameof(FlashSaleModel.Prices));
        form.Aside("group.state", nameof(FlashSaleModel.IsActive), nameof(FlashSaleModel.From), nameof(FlashSaleModel.Until));
        form.Aside("group.order", nameof(FlashSaleModel.Code));
    }
}
