using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>Takes the full reductions off, the one of highest priority first; goods that took part in one are left out of the others.</summary>
public sealed class FullReductionCalculator(IRuleSource rules) : IPriceCalculator
{
    public const string Name = "full-reductions";

    public async ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        var offers = (await rules.CurrentAsync(cancellationToken)).FullReductions;
        var free = sheet.Lines.ToList();
        foreach (var offer in offers.Where(offer => Window.Holds(offer.FromAt, offer.UntilAt, sheet.Request.At)))
        {
            var lines = free.Where(line => offer.Goods.Fits(line.Facts)).ToList();
            var net = lines.Sum(line => line.NetMinor);
            if (offer.StepFor(net) is not { } step)
            {
                continue;
            }

            var minimum = NoteArgument.Of(new Money(step.MinimumMinor, sheet.Currency));
            sheet.DiscountAcross(lines, step.OffOf(net, offer.Repeats), Notes.Of("price.reduction", NoteArgument.Of(offer.Name), minimum));
            free.RemoveAll(lines.Contains);
        }
    }
}
