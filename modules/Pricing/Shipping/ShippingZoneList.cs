using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The shipping zones in the admin.</summary>
public sealed class ShippingZoneList(RuleDesk desk) : RuleList<ShippingZone>(desk)
{
    public const string Path = "pricing/shipping-zones";

    protected override string Noun => "shipping-zones";

    protected override void Columns(AdminListDefinition<ShippingZone> list)
    {
        list.Column("countries", "column.countries", rule => string.Join(", ", rule.Countries));
        list.Column("divisions", "column.divisions", rule => string.Join(", ", rule.Divisions));
        list.Column("rates", "column.rates", rule => rule.Rates.Count, AdminColumnKind.Number);
    }
}
