using CommunityKit.Cart;
using CommunityKit.Inventory;
using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Checkout;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using CommunityKit.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Placing;

/// <summary>
/// Places an order, in one transaction: order and lines, the cart is emptied, offers are taken, other modules take their part, the payment
/// is recorded, stock is reserved last. All of it or nothing; once per key.
/// </summary>
internal sealed class PlaceOrder(
    IUnitOfWork work,
    ICarts carts,
    IPriceClaims claims,
    IPriceNotes notes,
    IPayments payments,
    IStock stock,
    OrderNumbers numbers,
    ISettings<OrdersSettings> settings,
    ReturnRules returns,
    IDeclarations<OrderParticipantDeclaration> participants,
    IServiceProvider services,
    IDbContextFactory<OrdersDb> reading,
    IStringLocalizer<OrdersModule> text)
{
    private const int MaxNumberDraws = 5;

    /// <summary>Places the order.</summary>
    public async Task<PlaceResult> RunAsync(PlaceRequest request, CancellationToken cancellationToken)
    {
        if (Refuse(request) is { } refusal)
        {
            return await OrEarlierAsync(request.Key, refusal, cancellationToken);
        }

        try
        {
            var placed = await work.ExecuteAsync((transaction, token) => PlaceAsync(transaction, request, token), cancellationToken);
            return new PlaceResult { Order = placed };
        }
        catch (PlacementRefusedException e)
        {
            return await OrEarlierAsync(request.Key, new PlaceResult { Code = e.Code, Reasons = e.Reasons }, cancellationToken);
        }
    }

    /// <summary>The order that was placed with a key, or null.</summary>
    public async Task<PlacedOrder?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, key, cancellationToken);
    }

    /// <summary>What can be said without the database: whether the buyer saw what holds now.</summary>
    private PlaceResult? Refuse(PlaceRequest request)
    {
        var (quote, bill) = (request.Bill.Quote, request.Bill);
        if (bill.Request.Lines.Count == 0)
        {
            return new PlaceResult { Code = "empty", Reasons = [text["place.empty"]] };
        }

        var gone = bill.Request.Lines.Where(line => bill.FactsOf(line.VariantId) is not { IsPublished: true }).ToList();
        if (gone.Count > 0 || quote.Lines.Count != bill.Request.Lines.Count)
        {
            return new PlaceResult { Code = "not-sold", Reasons = [.. gone.Select(line => (string)text["place.not-sold", bill.FactsOf(line.VariantId)?.Title ?? "?"])] };
        }

        return request.SeenFingerprint is { } seen && seen != quote.Fingerprint ? new PlaceResult { Code = "changed", HasChanged = true } : null;
    }

    private async ValueTask<PlacedOrder> PlaceAsync(Transaction transaction, PlaceRequest request, CancellationToken cancellationToken)
    {
        var order = Compose(request, transaction.Now);
        if (await InsertAsync(transaction, order, request, cancellationToken) is not { } inserted)
        {
            return await FindAsync(transaction.Context<OrdersDb>(), request.Key, cancellationToken)
                ?? throw new InvalidOperationException("The key is taken, but no order has it.");
        }

        order = inserted;
        await OrderInserts.PartsAsync(transaction, order, cancellationToken);
        if (request.Cart is { } cart && !await carts.ConsumeAsync(transaction, cart, cancellationToken))
        {
            throw new PlacementRefusedException("cart-changed", [text["place.cart-changed"]]);
        }

        await TakeClaimsAsync(transaction, order, cancellationToken);
        await LetOthersAsync(transaction, order, cancellationToken);
        foreach (var payment in order.Payments)
        {
            payments.Create(transaction, new NewPayment(payment.Id, order.Id, new Money(payment.AmountMinor, order.Currency), payment.Provider, order.Number)
            {
                MemberId = order.MemberId,
                ExpiresAt = order.PayUntil,
            });
        }

        foreach (var domainEvent in order.Events)
        {
            transaction.Publish(domainEvent);
        }

        await ReserveAsync(transaction, order, request.Bill, cancellationToken);
        return new PlacedOrder(order.Id, order.Number, order.AccessKey, order.MemberId, order.PlacementContent, IsRepeated: false) { Made = order };
    }

    /// <summary>Inserts under a number that is free; null if the key is taken.</summary>
    private async ValueTask<Order?> InsertAsync(Transaction transaction, Order order, PlaceRequest request, CancellationToken cancellationToken)
    {
        for (var draw = 1; ; draw++)
        {
            if (await OrderInserts.TryOrderAsync(transaction, order, cancellationToken))
            {
                return order;
            }

            var taken = await transaction.FindSqlAsync(
                "SELECT 1 FROM ord_order WHERE placement_key = @key", row => row.GetInt32(0), cancellationToken, ("key", request.Key));
            if (taken > 0)
            {
                return null;
            }

            if (draw == MaxNumberDraws)
            {
                throw new InvalidOperationException("No free order number was found.");
            }

            order = Compose(request, transaction.Now);
        }
    }

    private Order Compose(PlaceRequest request, DateTimeOffset now)
    {
        var bill = request.Bill;
        var id = Guid.CreateVersion7(now);
        var order = new Order
        {
            Id = id,
            Number = numbers.Next(now),
            PlacementKey = request.Key,
            PlacementContent = request.Content,
            AccessKey = OrderNumbers.Secret(),
            Currency = bill.Quote.Currency,
            IsTaxIncluded = bill.Quote.IsTaxIncluded,
            Culture = request.Culture,
            FulfilmentKey = bill.Chosen?.Key ?? "",
            FulfilmentName = bill.Chosen?.Name ?? "",
            LocationId = bill.Chosen?.LocationId,
            CouponCodes = bill.Request.CouponCodes,
            Inputs = bill.Request.Inputs,
            PlacedAt = now,
            PayUntil = now + TimeSpan.FromMinutes(settings.Current.UnpaidMinutes),
        };
        order.Belongs(bill.Request.MemberId, request.Email, request.Address, request.Phone, request.Note);
        order.Begin(bill.Quote, bill.Quote.Lines.Select((line, i) => LineOf(bill, line, order.Id, i)), now);
        if (order.DueMinor == 0)
        {
            order.Pay(now, returns.TimeFrom(now));
        }
        else
        {
            order.Ask(Guid.CreateVersion7(now), request.Provider, now);
        }

        return order;
    }

    internal static OrderLine LineOf(Bill bill, QuoteLine quote, Guid orderId, int position, Guid? stockOwner = null)
    {
        var facts = bill.FactsOf(quote.VariantId)!;
        return new OrderLine
        {
            Id = quote.LineId,
            OrderId = orderId,
            Position = position,
            VariantId = quote.VariantId,
            ProductId = facts.ProductId,
            Title = facts.Title,
            Label = facts.Label,
            Sku = facts.Sku,
            Picture = facts.Picture,
            Path = facts.Path,
            Supplier = facts.Supplier,
            IsDigital = facts.IsDigital,
            Ordered = quote.Quantity,
            ListUnitMinor = quote.ListUnitMinor,
            UnitMinor = quote.UnitMinor,
            TaxBasisPoints = quote.TaxBasisPoints,
            ByWeight = facts.ByWeight,
            Steps = quote.Steps,
            Inputs = bill.Request.Lines.First(line => line.LineId == quote.LineId).Inputs,
            Parts = facts.Parts,
            StockOwner = stockOwner ?? orderId,
        }.Priced(quote);
    }

    private async ValueTask TakeClaimsAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        if (order.Claims.Count > 0
            && await claims.TakeAsync(transaction, order.Id, order.MemberId, order.Claims, cancellationToken) is { Count: > 0 } problems)
        {
            throw new PlacementRefusedException("offer-gone", [.. problems.Select(problem => notes.Describe(problem.Note))]);
        }
    }

    private async ValueTask LetOthersAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        if (participants.All.Count == 0)
        {
            return;
        }

        var snapshot = Snapshots.Of(order);
        foreach (var declared in participants.All)
        {
            var participant = (IOrderParticipant)services.GetRequiredService(declared.Value.ParticipantType);
            if (await participant.PlaceAsync(transaction, snapshot, cancellationToken) is { } reason)
            {
                throw new PlacementRefusedException("participant", [reason]);
            }
        }
    }

    private async ValueTask ReserveAsync(Transaction transaction, Order order, Bill bill, CancellationToken cancellationToken)
    {
        var wanted = order.Lines.SelectMany(line => line.StockOf(line.Quantity))
            .Select(piece => new ReservationLine(piece.LineId, piece.VariantId, piece.Quantity)).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var held = await stock.ReserveAsync(
            transaction, new ReservationRequest(order.Id, wanted, order.PayUntil) { LocationId = order.LocationId }, cancellationToken);
        if (!held.IsHeld)
        {
            throw new PlacementRefusedException("sold-out", [.. held.Shortages.Select(shortage => Say(shortage, bill)).Distinct(StringComparer.Ordinal)]);
        }

        if (order.PaidAt is not null && !await stock.CommitAsync(transaction, order.Id, cancellationToken))
        {
            throw new InvalidOperationException("Stock that was just reserved cannot be committed.");
        }
    }

    private string Say(Shortage shortage, Bill bill)
    {
        var facts = bill.FactsOf(shortage.VariantId)
            ?? bill.Facts.Values.FirstOrDefault(bundle => bundle.Parts.Any(part => part.VariantId == shortage.VariantId));
        var name = facts is null ? "?" : facts.Label.Length == 0 ? facts.Title : $"{facts.Title} ({facts.Label})";
        return shortage.Available == 0 || facts?.VariantId != shortage.VariantId ? text["place.sold-out", name] : text["place.too-few", name, shortage.Available];
    }

    /// <summary>A repeated sending may find the cart empty or a coupon used, by the order that it placed itself.</summary>
    private async Task<PlaceResult> OrEarlierAsync(string key, PlaceResult refusal, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) is { } earlier ? new PlaceResult { Order = earlier } : refusal;

    private static Task<PlacedOrder?> FindAsync(OrdersDb db, string key, CancellationToken cancellationToken) =>
        db.Orders.Where(o => o.PlacementKey == key)
            .Select(o => new PlacedOrder(o.Id, o.Number, o.AccessKey, o.MemberId, o.PlacementContent, true))
            .FirstOrDefaultAsync(cancellationToken);
}
