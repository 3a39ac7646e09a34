using CommunityKit.Catalog;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Slots;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Pricing.Storefront;

/// <summary>
/// Below the price of a product: what this visitor pays for the chosen variant and why, until when, and what several pieces cost. Nothing
/// while a choice is open, or when the list price is all there is to say. Guests share it until a price begins or ends.
/// </summary>
[SharedPart(CatalogTags.Prices)]
public sealed class WhyThisPriceSlot(
    PriceQuotes quotes,
    IRuleSource rules,
    ILimits limits,
    IPriceNotes notes,
    Buyer buyer,
    IHttpContextAccessor http,
    ISettings<PricingSettings> settings,
    TimeProvider clock) : ISlotContent<ProductContext>
{
    private const int Kilogram = 1000;
    private const int Jin = 500;

    public async ValueTask<SlotResult> RenderAsync(ProductContext context, CancellationToken cancellationToken)
    {
        if (context.VariantId is not { } variant || !settings.Current.ExplainsPrices)
        {
            return SlotResult.Nothing;
        }

        var now = clock.GetUtcNow();
        var (member, segments) = await buyer.OfAsync(http.HttpContext?.User, cancellationToken);
        var request = new PriceRequest([new PriceRequestLine(variant, variant, 1)], now) { MemberId = member, Segments = segments };
        var sheet = await quotes.CalculateAsync(request, cancellationToken);
        if (sheet.Lines is not [var line])
        {
            return SlotResult.Nothing;
        }

        var book = await rules.CurrentAsync(cancellationToken);
        if (http.HttpContext is { } visit && book.NextChange(now) is { } change)
        {
            PageSharing.Of(visit)?.Until(change);
        }

        var why = await ExplainAsync(sheet, line, book, cancellationToken);
        return why.IsEmpty ? SlotResult.Nothing : SlotResult.View(PricingViews.WhyThisPrice, why);
    }

    private async ValueTask<WhyThisPrice> ExplainAsync(PriceSheet sheet, SheetLine line, RuleBook book, CancellationToken cancellationToken)
    {
        var list = line.Facts.Price;
        var why = new WhyThisPrice
        {
            Tiers = [.. book.PriceLists.Tiers(line.Facts, sheet.Request).Where(tier => tier.Price.UnitMinor < line.UnitMinor)
                .Select(tier => (tier.From, new Money(tier.Price.UnitMinor, sheet.Currency)))],
        };
        if (line.UnitMinor == list.Minor || line.Steps.Count == 0)
        {
            return why;
        }

        var last = line.Steps[^1];
        var flash = last.Calculator == FlashSales.FlashSaleCalculator.Name ? book.FlashSales.Find(line.Facts, sheet.Request.At) : null;
        return why with
        {
            Price = new Money(line.UnitMinor, sheet.Currency),
            ListPrice = list,
            UnitPrices = line.Facts.ByWeight is { } weight ? UnitPrices(weight, new Money(line.UnitMinor, sheet.Currency)) : [],
            Reason = notes.Describe(last.Note),
            Until = flash is { } found ? found.Sale.UntilAt : book.PriceLists.Find(line.Facts, 1, sheet.Request)?.List.UntilAt,
            Left = flash is { Price.Pieces: not null } counted
                ? (await limits.FlashAsync([counted.Price.Id], sheet.Request.MemberId, orderId: null, cancellationToken))[counted.Price.Id].Left
                : null,
        };
    }

    /// <summary>By the pound of 500 g, as markets count, and by the kilogram.</summary>
    private static IReadOnlyList<string> UnitPrices(WeightPricing weight, Money price) =>
    [
        .. new[] { Jin, Kilogram }.Select(grams => $"{new Money(weight.PriceOf(price.Minor, grams), price.Currency).Format()} / {Weights.Text(grams)}"),
    ];
}
