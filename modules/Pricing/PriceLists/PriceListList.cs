using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>The price lists in the admin.</summary>
public sealed class PriceListList(RuleDesk desk) : RuleList<PriceList>(desk)
{
    public const string Path = "marketing/price-lists";

    protected override string Noun => "price-lists";

    protected override void Columns(AdminListDefinition<PriceList> list)
    {
        list.Column("state", "column.state", rule => StateOf(rule.IsActive, rule.FromAt, rule.UntilAt), AdminColumnKind.Tag);
        list.Column("audience", "column.audience", rule => new AdminTag("audience." + rule.Audience), AdminColumnKind.Tag);
        list.Column("prices", "column.prices", rule => rule.Entries.Count, AdminColumnKind.Number);
        list.Column("until", "column.until", rule => rule.UntilAt, AdminColumnKind.Time);
    }
}
