using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Shipping;

/// <summary>A shipping zone in the admin.</summary>
public sealed class ShippingZoneForm(RuleDesk desk) : RuleForm<ShippingZone, ShippingZoneModel>(desk)
{
    protected override string Noun => "shipping-zones";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group("group.basics", nameof(ShippingZoneModel.Name), nameof(ShippingZoneModel.Countries), nameof(ShippingZoneModel.Divisions), nameof(ShippingZoneModel.Code));
        form.Group("group.rates", nameof(ShippingZoneModel.Rates));
    }
}
