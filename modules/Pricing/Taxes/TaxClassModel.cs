using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Taxes;

/// <summary>The form of a tax class.</summary>
public sealed class TaxClassModel : RuleModel<TaxClass>
{
    public List<TaxRateRow> Rates { get; set; } = [new TaxRateRow()];

    public override void Read(TaxClass rule, string currency)
    {
        base.Read(rule, currency);
        Rates = [.. rule.Rates.Select(rate => new TaxRateRow { Country = rate.Country, Percent = rate.BasisPoints / 100m })];
    }

    protected override IEnumerable<RuleBreak> Write(TaxClass rule, string currency)
    {
        rule.Rates = [.. Rates.Select(row => new TaxRate(row.Country?.Trim().ToUpperInvariant() ?? "", (int)Math.Round(row.Percent * 100, MidpointRounding.AwayFromZero)))];
        for (var i = 0; i < rule.Rates.Count; i++)
        {
            var country = rule.Rates[i].Country;
            if (country.Length > 0 && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            {
                yield return new RuleBreak("country", $"{nameof(Rates)}[{i}].{nameof(TaxRateRow.Country)}");
            }
            else if (rule.Rates.Take(i).Any(rate => rate.Country == country))
            {
                yield return new RuleBreak("country-twice", $"{nameof(Rates)}[{i}].{nameof(TaxRateRow.Country)}");
            }
        }
    }
}
