using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Sharing;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Stock;
using CommunityKit.Files;
using CommunityKit.Pricing;

namespace CommunityKit.Cart.Pages;

/// <summary>Makes the model of the cart page: goods, stock and prices as they are now, beside what they were when they were put in.</summary>
public sealed class CartPages(
    ICatalogQueries catalog,
    IAvailability availability,
    CartQuotes quotes,
    IPriceNotes notes,
    ShareLinks links,
    IFileStore files,
    ISettings<CartSettings> settings,
    TimeProvider clock)
{
    /// <param name="basket">The basket; null while there is none.</param>
    /// <param name="http">The request, for addresses.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<CartPage> BuildAsync(StoredBasket? basket, HttpContext http, CancellationToken cancellationToken)
    {
        if (basket is null)
        {
            return new CartPage([], []);
        }

        var all = basket.Basket.Lines;
        var share = basket.Share is { } known && known.Until > clock.GetUtcNow() ? known : null;
        var ids = all.Select(line => line.VariantId).Concat(basket.Basket.Removed is { } gone ? [gone.VariantId] : []).Distinct().ToList();
        var facts = await catalog.VariantsAsync(ids, cancellationToken);
        var stock = await availability.ReadAsync(ids, cancellationToken);
        var wanted = all.Where(line => !line.IsSaved).GroupBy(line => line.VariantId).ToDictionary(group => group.Key, group => group.Sum(line => (long)line.Quantity));
        var bought = all.Where(line => !line.IsSaved).ToList();
        var quote = await quotes.QuoteAsync(basket, bought, cancellationToken);
        var priced = quote.Lines.ToDictionary(line => line.LineId);
        var views = all.Select(line => View(http, basket.Basket, line, facts.GetValueOrDefault(line.VariantId), stock, wanted, priced.GetValueOrDefault(line.Id), quote.Currency)).ToList();
        var lines = views.Where(view => !view.Line.IsSaved).ToList();
        var canCheckOut = lines.Count > 0 && lines.TrueForAll(view => view.State is CartLineState.Fine or CartLineState.Backorder && view.Total is not null);
        return new CartPage(lines, [.. views.Where(view => view.Line.IsSaved)])
        {
            Context = lines.Count == 0 ? null : new CartContext(basket.ToSnapshot(), quote, canCheckOut),
            Codes = basket.Basket.Codes,
            Problems = [.. quote.Problems.Select(problem => notes.Describe(problem.Note)).Distinct(StringComparer.Ordinal)],
            Charges = [.. quote.Charges.Select(charge => (charge.Steps.Count > 0 ? notes.Describe(charge.Steps[0].Note) : charge.Kind, new Money(charge.TotalMinor, quote.Currency)))],
            Items = new Money(quote.ItemsMinor, quote.Currency),
            Discount = new Money(quote.DiscountMinor, quote.Currency),
            Tax = new Money(quote.TaxMinor, quote.Currency),
            IsTaxIncluded = quote.IsTaxIncluded,
            Total = quote.Total,
            Parts = basket.Basket.Friends.Count == 0 ? [] : Parts(basket.Basket, lines, quote.Currency),
            Removed = basket.Basket.Removed is { } removed ? facts.GetValueOrDefault(removed.VariantId)?.Title : null,
            Share = share,
            ShareUrl = share is not null ? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}{SharedPaths.Of(links.TokenOf(basket.Id, share.Id))}" : null,
            MaxPieces = settings.Current.MaxPieces,
        };
    }

    private static List<(string? Name, Money Amount)> Parts(Basket basket, List<CartLineView> lines, string currency)
    {
        var own = (Name: (string?)null, Amount: SumOf(lines.Where(line => line.Line.FriendId is null), currency));
        return [own, .. basket.Friends.Select(friend => ((string?)friend.Name, SumOf(lines.Where(line => line.Line.FriendId == friend.Id), currency)))];
    }

    internal static Money SumOf(IEnumerable<CartLineView> lines, string currency) => new(lines.Sum(line => line.Total?.Minor ?? 0), currency);

    private CartLineView View(
        HttpContext http,
        Basket basket,
        BasketLine line,
        VariantFacts? facts,
        IReadOnlyDictionary<Guid, VariantAvailability> stock,
        Dictionary<Guid, long> wanted,
        QuoteLine? price,
        string currency)
    {
        if (facts is null)
        {
            return new CartLineView(line, line.VariantId.ToString("N")) { State = CartLineState.Gone, AddedBy = basket.NameOf(line) };
        }

        var there = stock.GetValueOrDefault(line.VariantId);
        var most = there.Quantity is { } left && !there.IsBackorder ? left : (int?)null;
        var isChanged = line.SeenCurrency == facts.Price.Currency && line.SeenMinor != facts.Price.Minor;
        return new CartLineView(line, facts.Title)
        {
            Label = facts.Label,
            Url = facts.IsPublished ? http.Request.PathBase.ToUriComponent() + facts.Path : null,
            PictureUrl = facts.Picture is { Length: > 0 } picture ? http.Request.PathBase.ToUriComponent() + files.Url(picture) : null,
            Unit = price is null ? facts.Price : new Money(price.UnitMinor, currency),
            Total = price is null ? null : new Money(price.TotalMinor, currency),
            Before = price is { DiscountMinor: > 0 } ? new Money(price.GrossMinor, currency) : null,
            IsEstimate = price?.IsEstimate == true,
            Steps = price is null ? [] : [.. price.Steps.Select(step => new CartStep(notes.Describe(step.Note), step.AmountMinor == 0 ? null : new Money(step.AmountMinor, currency)))],
            State = !facts.IsPublished ? CartLineState.Gone
                : !there.CanBuy ? CartLineState.SoldOut
                : most < wanted.GetValueOrDefault(line.VariantId, line.Quantity) ? CartLineState.TooMany
                : there.IsBackorder ? CartLineState.Backorder
                : CartLineState.Fine,
            Most = most,
            SeenPrice = isChanged ? new Money(line.SeenMinor, line.SeenCurrency) : null,
            NowPrice = isChanged ? facts.Price : null,
            AddedBy = basket.NameOf(line),
        };
    }
}
