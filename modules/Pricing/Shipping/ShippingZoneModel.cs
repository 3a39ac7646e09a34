using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The form of a shipping zone.</summary>
public sealed class ShippingZoneModel : RuleModel<ShippingZone>
{
    [Field(Input = FieldInput.Tags)]
    public List<string> Countries { get; set; } = ["CN"];

    [Field(Input = FieldInput.Tags)]
    public List<string> Divisions { get; set; } = [];

    public List<RateRow> Rates { get; set; } = [];

    public override void Read(ShippingZone rule, string currency)
    {
        base.Read(rule, currency);
        Countries = [.. rule.Countries];
        Divisions = [.. rule.Divisions];
        Rates = [.. rule.Rates.Select(rate => new RateRow
        {
            Way = rate.Way,
            Fee = new Money(rate.FeeMinor, currency),
            FreeFrom = MoneyOf(rate.FreeFromMinor, currency),
            IncludedGrams = rate.IncludedGrams,
            StepGrams = rate.StepGrams,
            StepFee = rate.StepGrams > 0 ? new Money(rate.StepFeeMinor, currency) : null,
            FromAmount = rate.FromMinor > 0 ? new Money(rate.FromMinor, currency) : null,
            FromGrams = rate.FromGrams,
            DaysFrom = rate.DaysFrom,
            DaysTo = rate.DaysTo,
        })];
    }

    protected override IEnumerable<RuleBreak> Write(ShippingZone rule, string currency)
    {
        rule.Countries = [.. Countries.Select(country => country.Trim().ToUpperInvariant()).Where(country => country.Length > 0)];
        rule.Divisions = [.. Divisions.Select(division => division.Trim()).Where(division => division.Length > 0)];
        rule.Rates = [.. Rates.Select(row => new ShippingRate(row.Way?.Trim() ?? "", row.Fee?.Minor ?? 0)
        {
            FromMinor = row.FromAmount?.Minor ?? 0,
            FromGrams = row.FromGrams,
            IncludedGrams = row.IncludedGrams,
            StepGrams = row.StepGrams,
            StepFeeMinor = row.StepFee?.Minor ?? 0,
            FreeFromMinor = row.FreeFrom?.Minor,
            DaysFrom = row.DaysFrom,
            DaysTo = row.DaysTo,
        })];
        var breaks = new List<RuleBreak>();
        if (rule.Countries.Any(country => country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
        {
            breaks.Add(new RuleBreak("country", nameof(Countries)));
        }

        if (rule.Divisions.Any(division => !division.All(char.IsAsciiDigit)))
        {
            breaks.Add(new RuleBreak("division", nameof(Divisions)));
        }

        for (var i = 0; i < Rates.Count; i++)
        {
            breaks.AddRange(Check(Rates[i], $"{nameof(Rates)}[{i}].", currency));
        }

        return breaks;
    }

    private static IEnumerable<RuleBreak> Check(RateRow row, string path, string currency) =>
    [
        .. row.DaysFrom is null != row.DaysTo is null || row.DaysTo < row.DaysFrom ? [new RuleBreak("days", path + nameof(RateRow.DaysTo))] : Array.Empty<RuleBreak>(),
        .. CheckMoney(row.Fee, currency, path + nameof(RateRow.Fee)),
        .. CheckMoney(row.FreeFrom, currency, path + nameof(RateRow.FreeFrom)),
        .. CheckMoney(row.StepFee, currency, path + nameof(RateRow.StepFee)),
        .. CheckMoney(row.FromAmount, currency, path + nameof(RateRow.FromAmount)),
    ];
}
