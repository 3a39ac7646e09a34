using System.Runtime.InteropServices;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Taxes;

/// <summary>
/// The tax of a sheet. It is worked out once per class and rate over all that is taxed so, and shared by largest remainder in the order of
/// the line ids: neither the order nor the splitting of lines changes what the buyer pays.
/// </summary>
public sealed class TaxSplit
{
    private readonly Dictionary<object, (long Amount, int BasisPoints)> _amounts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The taxes by class and rate.</summary>
    public IReadOnlyList<QuoteTax> Taxes { get; private init; } = [];

    public (long Amount, int BasisPoints) Of(object lineOrCharge) => _amounts[lineOrCharge];

    public static TaxSplit Of(PriceSheet sheet, TaxTable table)
    {
        var parts = new List<Part>();
        var destination = sheet.Request.Destination;
        foreach (var line in sheet.Lines.OrderBy(line => line.Request.LineId))
        {
            parts.Add(new Part(line, table.RateOf(line.Facts.TaxClass, destination), line.NetMinor));
        }

        var goods = parts.GroupBy(part => part.Rate).Select(group => (Rate: group.Key, Net: group.Sum(part => part.Net)))
            .OrderBy(group => group.Rate.Class, StringComparer.Ordinal).ThenBy(group => group.Rate.BasisPoints).ToList();
        foreach (var charge in sheet.Charges)
        {
            parts.AddRange(PartsOf(charge, goods, table, destination));
        }

        var taxes = new List<QuoteTax>();
        var amounts = new long[parts.Count];
        foreach (var group in parts.Select((part, i) => (Part: part, Index: i)).GroupBy(row => row.Part.Rate)
            .OrderBy(group => group.Key.Class, StringComparer.Ordinal).ThenBy(group => group.Key.BasisPoints))
        {
            var nets = group.Select(row => row.Part.Net).ToArray();
            var net = nets.Sum();
            var tax = TaxOf(net, group.Key.BasisPoints, sheet.IsTaxIncluded);
            foreach (var (row, share) in group.Zip(LargestRemainder.Allocate(tax, nets)))
            {
                amounts[row.Index] = share;
            }

            if (group.Key.Class.Length > 0)
            {
                taxes.Add(new QuoteTax(group.Key.Class, group.Key.BasisPoints, sheet.IsTaxIncluded ? net - tax : net, tax));
            }
        }

        var split = new TaxSplit { Taxes = taxes };
        foreach (var whole in parts.Select((part, i) => (part.Owner, part.Rate.BasisPoints, part.Net, Tax: amounts[i])).GroupBy(part => part.Owner, ReferenceEqualityComparer.Instance))
        {
            split._amounts[whole.Key!] = (whole.Sum(part => part.Tax), BasisPointsOf(whole.Select(part => (part.BasisPoints, part.Net)).ToList()));
        }

        return split;
    }

    /// <summary>A fee with a class of its own is taxed so; any other like the goods it goes with, each kind by its share.</summary>
    private static IEnumerable<Part> PartsOf(
        SheetCharge charge, List<((string Class, int BasisPoints) Rate, long Net)> goods, TaxTable table, PriceDestination? destination)
    {
        if (charge.TaxClass.Length > 0 || goods.Count == 0)
        {
            return [new Part(charge, table.RateOf(charge.TaxClass, destination), charge.NetMinor)];
        }

        var shares = LargestRemainder.Allocate(charge.NetMinor, [.. goods.Select(group => group.Net)]);
        return goods.Select((group, i) => new Part(charge, group.Rate, shares[i]));
    }

    private static long TaxOf(long net, int basisPoints, bool isIncluded)
    {
        var whole = isIncluded ? Percent.Whole + basisPoints : Percent.Whole;
        return (long)((((Int128)net * basisPoints * 2) + whole) / (whole * 2));
    }

    /// <summary>The rate; of a fee that is taxed at several, their average by share.</summary>
    private static int BasisPointsOf(List<(int BasisPoints, long Net)> parts)
    {
        var net = parts.Sum(part => part.Net);
        return net == 0 ? parts[0].BasisPoints : (int)((parts.Sum(part => part.BasisPoints * part.Net * 2) + net) / (net * 2));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(object Owner, (string Class, int BasisPoints) Rate, long Net);
}
