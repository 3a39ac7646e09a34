using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>The form of a price list.</summary>
public sealed class PriceListModel : RuleModel<PriceList>
{
    public PriceAudience Audience { get; set; }

    [Choices(typeof(SegmentChoices))]
    public string? Segment { get; set; }

    public DateTimeOffset? From { get; set; }

    public DateTimeOffset? Until { get; set; }

    [Range(-1000, 1000)]
    public int Priority { get; set; }

    public bool IsActive { get; set; } = true;

    public List<PriceRow> Prices { get; set; } = [];

    /// <summary>More prices, a line each: goods, price or percent, pieces from which it holds.</summary>
    [Field(Input = FieldInput.Lines)]
    public string? More { get; set; }

    public override void Read(PriceList rule, string currency)
    {
        base.Read(rule, currency);
        Audience = rule.Audience;
        Segment = rule.Segment.Length == 0 ? null : rule.Segment;
        From = rule.FromAt;
        Until = rule.UntilAt;
        Priority = rule.Priority;
        IsActive = rule.IsActive;
        Prices = [.. rule.Entries.OrderBy(entry => entry.GoodsKey, StringComparer.Ordinal).ThenBy(entry => entry.MinQuantity).Select(entry => new PriceRow
        {
            Goods = entry.Goods,
            FromPieces = entry.MinQuantity,
            Price = MoneyOf(entry.PriceMinor, currency),
            Percent = entry.BasisPoints / 100m,
        })];
    }

    protected override IEnumerable<RuleBreak> Write(PriceList rule, string currency)
    {
        rule.Audience = Audience;
        rule.Segment = Audience == PriceAudience.Segment ? Segment?.Trim() ?? "" : "";
        rule.FromAt = From;
        rule.UntilAt = Until;
        rule.Priority = Priority;
        rule.IsActive = IsActive;
        var rows = new List<PriceRow>(Prices);
        var breaks = PastedPrices.AddTo(rows, More, currency).Concat(CheckWindow(From, Until, nameof(Until))).ToList();
        if (Audience == PriceAudience.Segment && rule.Segment.Length == 0)
        {
            breaks.Add(new RuleBreak("segment-missing", nameof(Segment)));
        }

        for (var i = 0; i < Prices.Count; i++)
        {
            breaks.AddRange(Check(Prices[i], i, currency));
        }

        Set(rule, rows);
        return breaks;
    }

    private static IEnumerable<RuleBreak> Check(PriceRow row, int index, string currency)
    {
        var path = $"{nameof(Prices)}[{index}].";
        return row.Price is null == row.Percent is null
            ? [new RuleBreak("price-or-percent", path + nameof(PriceRow.Price))]
            : CheckMoney(row.Price, currency, path + nameof(PriceRow.Price));
    }

    /// <summary>Rows keep their ids by goods and pieces; of two for the same the later one counts.</summary>
    private static void Set(PriceList rule, List<PriceRow> rows)
    {
        var wanted = new Dictionary<(string, int), PriceRow>();
        foreach (var row in rows)
        {
            wanted[(GoodsKey.Normalise(row.Goods), row.FromPieces)] = row;
        }

        rule.Entries.RemoveAll(entry => !wanted.ContainsKey((entry.GoodsKey, entry.MinQuantity)));
        foreach (var ((key, pieces), row) in wanted)
        {
            var entry = rule.Entries.Find(known => known.GoodsKey == key && known.MinQuantity == pieces);
            if (entry is null)
            {
                rule.Entries.Add(entry = new PriceEntry { Id = Guid.CreateVersion7(), ListId = rule.Id, GoodsKey = key, MinQuantity = pieces });
            }

            entry.Goods = row.Goods.Trim();
            entry.PriceMinor = row.Price?.Minor;
            entry.BasisPoints = row.Percent is { } percent ? (int)Math.Round(percent * 100, MidpointRounding.AwayFromZero) : null;
        }
    }
}
