using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Taxes;

namespace CommunityKit.Pricing.Quotes;

/// <summary>Runs the pipeline: facts of the catalog, a sheet, the calculators by stage, the finished quote.</summary>
public sealed class PriceQuotes(
    ICatalogQueries catalog,
    CalculatorOrder calculators,
    IServiceProvider services,
    IRuleSource rules,
    ISettings<PricingSettings> settings,
    ISettings<ShopSettings> shop) : IPricing
{
    public async ValueTask<PriceQuote> QuoteAsync(PriceRequest request, CancellationToken cancellationToken)
    {
        var sheet = await CalculateAsync(request, cancellationToken);
        var book = await rules.CurrentAsync(cancellationToken);
        return QuoteWriter.Write(sheet, new TaxTable(book.TaxClasses, settings.Current.StandardTaxClass, settings.Current.HomeCountry));
    }

    /// <summary>The sheet after all calculators.</summary>
    public async ValueTask<PriceSheet> CalculateAsync(PriceRequest request, CancellationToken cancellationToken)
    {
        RefuseMalformed(request);
        var facts = await catalog.VariantsAsync([.. request.Lines.Select(line => line.VariantId).Distinct()], cancellationToken);
        var sheet = Open(request, facts);
        foreach (var calculator in calculators.All)
        {
            sheet.Calculator = calculator.Name;
            await ((IPriceCalculator)services.GetRequiredService(calculator.CalculatorType)).CalculateAsync(sheet, cancellationToken);
        }

        return sheet;
    }

    private PriceSheet Open(PriceRequest request, IReadOnlyDictionary<Guid, VariantFacts> facts)
    {
        var currency = shop.Current.Currency;
        var lines = new List<SheetLine>(request.Lines.Count);
        var problems = new List<PriceProblem>();
        foreach (var line in request.Lines)
        {
            if (!facts.TryGetValue(line.VariantId, out var variant))
            {
                problems.Add(Notes.Problem("variant-unknown", line.LineId.ToString()));
            }
            else if (variant.Price.Currency != currency)
            {
                problems.Add(Notes.Problem("variant-currency", line.LineId.ToString(), NoteArgument.Of(variant.Price.Currency), NoteArgument.Of(currency)));
            }
            else
            {
                lines.Add(new SheetLine(line, variant));
            }
        }

        var sheet = new PriceSheet(request, currency, settings.Current.PricesIncludeTax, lines);
        problems.ForEach(sheet.Report);
        return sheet;
    }

    private static void RefuseMalformed(PriceRequest request)
    {
        var ids = new HashSet<Guid>();
        foreach (var line in request.Lines)
        {
            if (!ids.Add(line.LineId))
            {
                throw new ArgumentException($"The line {line.LineId} occurs twice in the request.", nameof(request));
            }

            if (line.Quantity < 1 || line.FinalGrams < 0 || line.PromisedUnitMinor < 0)
            {
                throw new ArgumentException($"The line {line.LineId} has less than one piece, or a negative weight or price.", nameof(request));
            }
        }
    }
}
