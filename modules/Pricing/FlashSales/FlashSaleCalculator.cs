using System.Globalization;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>
/// Gives flash prices to as many pieces as there are left, line by line in the order of the line ids, where they are lower than what the
/// buyer pays otherwise. Goods priced by weight have one price for all pieces of a line: all or none of them.
/// </summary>
public sealed class FlashSaleCalculator(IRuleSource rules, ILimits limits) : IPriceCalculator
{
    public const string Name = "flash-sales";

    public async ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        var sales = (await rules.CurrentAsync(cancellationToken)).FlashSales;
        var found = sheet.Lines.Where(line => !line.IsPromised)
            .Select(line => (Line: line, Flash: sales.Find(line.Facts, sheet.Request.At)))
            .Where(row => row.Flash is { } flash && flash.Price.PriceMinor < row.Line.UnitMinor)
            .Select(row => (row.Line, row.Flash!.Value.Sale, row.Flash.Value.Price))
            .OrderBy(row => row.Line.Request.LineId)
            .ToList();
        var counted = found.Where(row => row.Price.IsCounted).Select(row => row.Price.Id).Distinct().ToList();
        var counts = counted.Count == 0
            ? new Dictionary<Guid, FlashCount>()
            : await limits.FlashAsync(counted, sheet.Request.MemberId, sheet.Request.OrderId, cancellationToken);
        var left = counts.ToDictionary(count => count.Key, count => count.Value.Available);
        foreach (var (line, sale, price) in found)
        {
            var pieces = price.IsCounted ? Math.Min(line.Request.Quantity, left.GetValueOrDefault(price.Id)) : line.Request.Quantity;
            if (pieces == 0 || (line.Facts.ByWeight is not null && pieces < line.Request.Quantity))
            {
                continue;
            }

            Apply(sheet, line, sale, price, pieces);
            if (price.IsCounted)
            {
                left[price.Id] -= pieces;
                sheet.Claim(new PriceClaim(ClaimKinds.Flash, price.Id.ToString(), pieces) { LineId = line.Request.LineId });
            }
        }
    }

    private static void Apply(PriceSheet sheet, SheetLine line, FlashSale sale, FlashPrice price, int pieces)
    {
        var unit = NoteArgument.Of(new Money(price.PriceMinor, sheet.Currency));
        if (pieces == line.Request.Quantity)
        {
            sheet.SetUnit(line, price.PriceMinor, Notes.Of("price.flash", NoteArgument.Of(sale.Name), unit));
        }
        else
        {
            var count = NoteArgument.Of(pieces.ToString(CultureInfo.InvariantCulture));
            sheet.SetUnitOfSome(line, pieces, price.PriceMinor, Notes.Of("price.flash-some", NoteArgument.Of(sale.Name), unit, count));
        }
    }
}
