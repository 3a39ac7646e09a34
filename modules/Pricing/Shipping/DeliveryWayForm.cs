using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Shipping;

/// <summary>A way of delivery in the admin.</summary>
public sealed class DeliveryWayForm(RuleDesk desk) : RuleForm<DeliveryWay, DeliveryWayModel>(desk)
{
    protected override string Noun => "delivery-ways";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group("group.basics", nameof(DeliveryWayModel.Name), nameof(DeliveryWayModel.TaxClass));
        form.Aside("group.state", nameof(DeliveryWayModel.IsActive), nameof(DeliveryWayModel.Position), nameof(DeliveryWayModel.Code));
    }
}
