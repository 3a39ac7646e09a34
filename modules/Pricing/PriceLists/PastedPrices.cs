using System.Globalization;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Prices pasted from a table, a line each: goods, then a price or a percentage, then the pieces from which it holds.</summary>
public static class PastedPrices
{
    private static readonly char[] Separators = ['\t', ',', ';', '，'];

    public static IEnumerable<RuleBreak> AddTo(List<PriceRow> rows, string? pasted, string currency)
    {
        var number = 0;
        foreach (var line in (pasted ?? "").Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (Parse(line, currency) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                yield return new RuleBreak("pasted-line", nameof(PriceListModel.More), number);
            }
        }
    }

    private static PriceRow? Parse(string line, string currency)
    {
        var cells = line.Split(Separators, StringSplitOptions.TrimEntries);
        if (cells.Length is < 2 or > 3 || cells[0].Length is 0 or > GoodsKey.MaxLength)
        {
            return null;
        }

        var pieces = 1;
        if (cells.Length == 3 && !(int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out pieces) && pieces is >= 1 and <= 100_000))
        {
            return null;
        }

        var isPercent = cells[1].EndsWith('%');
        if (!decimal.TryParse(cells[1].TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > (isPercent ? 1000 : 1_000_000_000))
        {
            return null;
        }

        return new PriceRow { Goods = cells[0], FromPieces = pieces, Price = isPercent ? null : Money.FromDecimal(value, currency), Percent = isPercent ? value : null };
    }
}
