using CommunityKit.Inventory;
using CommunityKit.Orders.Checkout;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Placing;
using CommunityKit.Orders.State;
using CommunityKit.Catalog.Queries;
using CommunityKit.Customers;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Editing;

/// <summary>
/// Changes what is in a paid order before anything leaves. Goods that were ordered keep the price that was promised; everything else is
/// calculated anew, coupons and steps included.
/// </summary>
internal sealed class EditOrder(
    IUnitOfWork work, OrderChanges changes, IPricing pricing, ICatalogQueries catalog, ISegments segments, IStock stock, TimeProvider clock)
{
    /// <summary>What the order would cost; null if it cannot be changed like this.</summary>
    /// <param name="order">The order as it was read.</param>
    /// <param name="wanted">Pieces wanted of lines; lines that are not named stay as they are.</param>
    /// <param name="added">Variants and pieces to add.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Bill?> PreviewAsync(
        Order order, IReadOnlyDictionary<Guid, int> wanted, IReadOnlyList<(Guid VariantId, int Quantity)> added, CancellationToken cancellationToken)
    {
        if (!order.CanEdit)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var lines = new List<PriceRequestLine>();
        foreach (var line in order.Lines.Where(line => line.Quantity > 0))
        {
            var pieces = wanted.TryGetValue(line.Id, out var asked) ? asked : line.Quantity;
            if (pieces > 0)
            {
                lines.Add(new PriceRequestLine(line.Id, line.VariantId, Math.Min(pieces, line.Quantity))
                {
                    PromisedUnitMinor = line.UnitMinor,
                    FinalGrams = line is { ByWeight: not null, IsEstimate: false } ? line.Grams : null,
                    Inputs = line.Inputs,
                });
            }

            // More of the same is a line of its own, at the price of today.
            if (pieces > line.Quantity)
            {
                lines.Add(new PriceRequestLine(Guid.CreateVersion7(now), line.VariantId, pieces - line.Quantity));
            }
        }

        lines.AddRange(added.Select(a => new PriceRequestLine(Guid.CreateVersion7(now), a.VariantId, a.Quantity)));
        var request = new PriceRequest(lines, now)
        {
            MemberId = order.MemberId,
            Segments = order.MemberId is { } member ? await segments.OfAsync(member, cancellationToken) : [],
            CouponCodes = order.CouponCodes,
            Destination = Bills.DestinationOf(order.Address),
            FulfilmentKey = order.FulfilmentKey.Length == 0 ? null : order.FulfilmentKey,
            OrderId = order.Id,
            Inputs = order.Inputs,
        };
        var facts = await catalog.VariantsAsync([.. lines.Select(line => line.VariantId).Distinct()], cancellationToken);
        var quote = await pricing.QuoteAsync(request, cancellationToken);
        return lines.Count == 0 || quote.Lines.Count != lines.Count || quote.Currency != order.Currency
            ? null
            : new Bill(request, quote, facts, Options: [], Chosen: null);
    }

    /// <summary>Puts a previewed calculation in place, unless the order was changed since.</summary>
    public Task<Refusal?> RunAsync(Guid orderId, long version, Bill bill, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            if (await OrderChanges.LoadAsync(transaction, orderId, token) is not { } order)
            {
                return Refusal.NotFound;
            }

            // The lock counted the version on by one.
            if (order.Version != version + 1)
            {
                return Refusal.Changed;
            }

            var edit = Guid.CreateVersion7(transaction.Now);
            var position = order.Lines.Count;
            var added = bill.Quote.Lines.Where(line => order.Lines.All(known => known.Id != line.LineId))
                .Select(line => PlaceOrder.LineOf(bill, line, order.Id, position++, edit)).ToList();
            if (order.Edit(bill.Quote, added, actor, transaction.Now) is { } refusal)
            {
                return refusal;
            }

            var pieces = added.SelectMany(line => line.StockOf(line.Quantity)).Select(p => new ReservationLine(p.LineId, p.VariantId, p.Quantity)).ToList();
            if (pieces.Count > 0)
            {
                var held = await stock.ReserveAsync(
                    transaction, new ReservationRequest(edit, pieces, transaction.Now.AddMinutes(1)) { LocationId = order.LocationId }, token);
                if (!held.IsHeld || !await stock.CommitAsync(transaction, edit, token))
                {
                    return Refusal.SoldOut;
                }
            }

            await changes.SaveAsync(transaction, order, token);
            return null;
        },
        cancellationToken);
}
