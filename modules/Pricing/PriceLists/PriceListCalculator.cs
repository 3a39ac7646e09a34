using System.Globalization;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Sets the price of a piece by the lists. Pieces of one variant count together, in whatever lines they stand.</summary>
public sealed class PriceListCalculator(IRuleSource rules) : IPriceCalculator
{
    public const string Name = "price-lists";

    public async ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        var lists = (await rules.CurrentAsync(cancellationToken)).PriceLists;
        foreach (var lines in sheet.Lines.Where(line => !line.IsPromised).GroupBy(line => line.Request.VariantId))
        {
            var facts = lines.First().Facts;
            if (lists.Find(facts, lines.Sum(line => line.Request.Quantity), sheet.Request) is not { } price || price.UnitMinor == facts.Price.Minor)
            {
                continue;
            }

            var note = NoteOf(price, sheet.Currency);
            foreach (var line in lines)
            {
                sheet.SetUnit(line, price.UnitMinor, note);
            }
        }
    }

    public static PriceNote NoteOf(ListedPrice price, string currency)
    {
        var kind = price.List.Audience switch { PriceAudience.Everyone => "everyone", PriceAudience.Members => "members", _ => "segment" };
        var (name, unit) = (NoteArgument.Of(price.List.Name), NoteArgument.Of(new Money(price.UnitMinor, currency)));
        return price.Entry.MinQuantity > 1
            ? Notes.Of("price.tier." + kind, name, unit, NoteArgument.Of(price.Entry.MinQuantity.ToString(CultureInfo.InvariantCulture)))
            : Notes.Of("price.unit." + kind, name, unit);
    }
}
