using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The ways of delivery in the admin.</summary>
public sealed class DeliveryWayList(RuleDesk desk) : RuleList<DeliveryWay>(desk)
{
    public const string Path = "pricing/delivery-ways";

    protected override string Noun => "delivery-ways";

    protected override void Columns(AdminListDefinition<DeliveryWay> list)
    {
        list.Column("state", "column.state", rule => StateOf(rule.IsActive, from: null, until: null), AdminColumnKind.Tag);
        list.Column("position", "column.position", rule => rule.Position, AdminColumnKind.Number);
    }
}
