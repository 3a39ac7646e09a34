using System.Globalization;
using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Taxes;

/// <summary>The tax classes in the admin.</summary>
public sealed class TaxClassList(RuleDesk desk) : RuleList<TaxClass>(desk)
{
    public const string Path = "pricing/tax-classes";

    protected override string Noun => "tax-classes";

    protected override void Columns(AdminListDefinition<TaxClass> list) => list.Column(
        "rates",
        "column.rates",
        rule => string.Join(", ", rule.Rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Country} {rate.BasisPoints / 100m:0.##} %").Trim())));
}
