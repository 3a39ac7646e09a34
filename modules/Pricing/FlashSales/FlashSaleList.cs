using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>The flash sales in the admin.</summary>
public sealed class FlashSaleList(RuleDesk desk) : RuleList<FlashSale>(desk)
{
    public const string Path = "marketing/flash-sales";

    protected override string Noun => "flash-sales";

    protected override void Columns(AdminListDefinition<FlashSale> list)
    {
        list.Column("state", "column.state", rule => StateOf(rule.IsActive, rule.FromAt, rule.UntilAt), AdminColumnKind.Tag);
        list.Column("from", "column.from", rule => rule.FromAt, AdminColumnKind.Time);
        list.Column("until", "column.until", rule => rule.UntilAt, AdminColumnKind.Time);
        list.Column("taken", "column.taken", rule => rule.Prices.Sum(price => price.Taken), AdminColumnKind.Number);
        list.Column("left", "column.left", rule => rule.Prices.All(price => price.Pieces is null) ? null : rule.Prices.Sum(price => price.Pieces - price.Taken ?? 0), AdminColumnKind.Number);
    }
}
