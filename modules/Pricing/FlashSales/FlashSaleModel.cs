using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>The form of a flash sale.</summary>
public sealed class FlashSaleModel : RuleModel<FlashSale>
{
    public DateTimeOffset? From { get; set; }

    [Required]
    public DateTimeOffset? Until { get; set; }

    public bool IsActive { get; set; } = true;

    public List<FlashRow> Prices { get; set; } = [];

    public override void Read(FlashSale rule, string currency)
    {
        base.Read(rule, currency);
        From = rule.FromAt;
        Until = rule.UntilAt;
        IsActive = rule.IsActive;
        Prices = [.. rule.Prices.OrderBy(price => price.GoodsKey, StringComparer.Ordinal).Select(price => new FlashRow
        {
            Goods = price.Goods,
            Price = new Money(price.PriceMinor, currency),
            Pieces = price.Pieces,
            PerMember = price.PerMember,
            Taken = price.Taken,
        })];
    }

    protected override IEnumerable<RuleBreak> Write(FlashSale rule, string currency)
    {
        rule.FromAt = From;
        rule.UntilAt = Until;
        rule.IsActive = IsActive;
        var breaks = CheckWindow(From, Until, nameof(Until)).ToList();
        var wanted = new Dictionary<string, FlashRow>(StringComparer.Ordinal);
        for (var i = 0; i < Prices.Count; i++)
        {
            var path = $"{nameof(Prices)}[{i}].";
            breaks.AddRange(CheckMoney(Prices[i].Price, currency, path + nameof(FlashRow.Price)));
            if (!wanted.TryAdd(GoodsKey.Normalise(Prices[i].Goods), Prices[i]))
            {
                breaks.Add(new RuleBreak("goods-twice", path + nameof(FlashRow.Goods)));
            }
        }

        if (rule.Prices.Any(price => price.Taken > 0 && !wanted.ContainsKey(price.GoodsKey)))
        {
            breaks.Add(new RuleBreak("flash-row-taken", nameof(Prices)));
        }

        Set(rule, wanted);
        return breaks;
    }

    private static void Set(FlashSale rule, Dictionary<string, FlashRow> wanted)
    {
        rule.Prices.RemoveAll(price => !wanted.ContainsKey(price.GoodsKey));
        foreach (var (key, row) in wanted)
        {
            var price = rule.Prices.Find(known => known.GoodsKey == key);
            if (price is null)
            {
                rule.Prices.Add(price = new FlashPrice { Id = Guid.CreateVersion7(), SaleId = rule.Id, GoodsKey = key });
            }

            price.Goods = row.Goods.Trim();
            price.PriceMinor = row.Price?.Minor ?? 0;
            price.Pieces = row.Pieces;
            price.PerMember = row.PerMember;
        }
    }
}
