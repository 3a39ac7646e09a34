using CommunityKit.Monetary;
using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Tests.AfterSales;

/// <summary>An order that was paid and leaves in random parcels, and random returns of it. Keeps its own books of goods and money beside.</summary>
internal sealed class RandomReturns
{
    public static readonly ReturnPolicy Policy = new(7, 15, 10, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    private readonly Random _random;
    private readonly ReturnPolicy _policy;
    private readonly Dictionary<(Guid Owner, Guid Line), int> _out = [];
    private int _seenEffects;
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public RandomReturns(int seed)
    {
        _random = new Random(seed);
        _policy = Policy with { ShippingWhenAllBack = _random.Next(2) == 0, ShippingWhenAtFault = _random.Next(2) == 0 };
        Order = Make();
        Carry();
    }

    public Order Order { get; }

    public List<Return> Returns { get; } = [];

    public List<string> Log { get; } = [];

    public long SentBack { get; private set; }

    public bool MayDeduct { get; set; } = true;

    private DateTimeOffset Now => _now = _now.AddMinutes(11);

    private ReturnCase Case => new(Order, Returns, _policy);

    public void Step()
    {
        // Mostly what is open; now and then what is done with, to see that it stays so.
        var choice = _random.Next(5) > 0 ? Returns.Where(r => r.IsOpen).ToList() : Returns;
        var back = choice.Count == 0 ? null : choice[_random.Next(choice.Count)];
        switch (_random.Next(12))
        {
            case 0 or 1:
                Ship();
                break;
            case 2 or 3:
                foreach (var parcel in Order.Shipments.Where(_ => _random.Next(2) == 0))
                {
                    Order.Arrive(parcel.Id, "x", Now, TimeSpan.FromDays(7));
                }

                break;
            case 4 or 5 or 6:
                Ask();
                break;
            case 7 when back is not null:
                Say("approve", Case.Approve(back, _random.Next(2) == 0 ? null : back.Lines.ToDictionary(l => l.Id, l => _random.Next(0, l.Requested + 2)), Deductions(back), "s", Now));
                break;
            case 8 when back is not null:
                Say("send back", Case.SendBack(back, "EMS", "1", Now));
                Say("receive", Case.Receive(back, "s", Now));
                break;
            case 9 when back is not null:
                Say("settle", Case.Settle(
                    back,
                    _random.Next(2) == 0 ? null : back.Lines.ToDictionary(l => l.Id, l => new Inspection(_random.Next(0, l.Approved + 1), _random.Next(0, 2), Deductions(back)?.GetValueOrDefault(l.Id))),
                    _random.Next(4) == 0, "s", Now));
                break;
            case 10 when back is not null:
                Pay();
                Say("replace", Case.Replace(back, "EMS", "2", "s", Now));
                break;
            case 11 when back is not null:
                Say("other", _random.Next(5) switch
                {
                    0 => Case.Reject(back, "no", "s", Now),
                    1 => Case.Withdraw(back, Now),
                    2 => Case.Lapse(back, Now),
                    3 => Case.RefundInstead(back, "s", Now),
                    _ => null,
                });
                break;
        }

        Carry();
    }

    /// <summary>Sends the rest, lets it arrive, ends what is open, and takes every piece back, one at a time.</summary>
    public void ReturnEverything()
    {
        while (Order.ToShip.Any() && Order.DueMinor == 0)
        {
            Ship();
        }

        foreach (var parcel in Order.Shipments)
        {
            Order.Arrive(parcel.Id, "x", Now, TimeSpan.FromDays(7));
        }

        foreach (var open in Returns.Where(r => r.IsOpen).ToList())
        {
            foreach (var step in new Func<Refusal?>[]
            {
                () => Case.Reject(open, "x", "s", Now), () => Case.Receive(open, "s", Now), () => Case.Reject(open, "x", "s", Now), () => Case.RefundInstead(open, "s", Now),
            })
            {
                step();
                Carry();
            }
        }

        while (Holdings.Of(Order, Returns, _policy).FirstOrDefault(h => h.Here > 0) is { } holding)
        {
            var wish = new ReturnWish(Guid.CreateVersion7(), ReturnKind.ReturnAndRefund, ReturnReason.Damaged, [new(holding.LineId, holding.HeldFrom, 1)]);
            if (Order.Lines.First(l => l.Id == holding.LineId).IsDigital)
            {
                wish = wish with { Kind = ReturnKind.RefundOnly };
            }

            Assert.Null(Case.Request(wish, Now, out var made));
            Returns.Add(made!);
            Assert.Null(Case.Approve(made!, null, null, "s", Now));
            if (made!.NeedsGoods)
            {
                Assert.Null(Case.Receive(made, "s", Now));
                Assert.Null(Case.Settle(made, null, asRefund: false, "s", Now));
            }

            Carry();
            Check();
        }
    }

    public void Check()
    {
        Assert.True(Order.RefundedMinor <= Order.PaidMinor, "More was given back than paid.");
        Assert.Equal(SentBack, Order.RefundedMinor);
        Assert.Equal(Order.Lines.Sum(l => l.TotalMinor) + Order.Charges.Sum(c => c.TotalMinor), Order.TotalMinor);
        Assert.True(Order.KeptMinor <= Order.WorthMinor, "More is kept than the order is worth.");
        Assert.All(_out, pieces => Assert.True(pieces.Value >= 0, "More came back into stock than had left."));
        Assert.All(Order.Charges, c => Assert.InRange(c.RefundedMinor, 0, c.TotalMinor));
        Assert.All(Returns.SelectMany(r => r.Lines), l => Assert.True(l.Approved <= l.Requested, "More was approved than asked for."));
        foreach (var line in Order.Lines)
        {
            Assert.InRange(line.RefundedMinor, 0, line.TotalMinor);
            Assert.True(line.RefundedPieces <= line.Quantity && line.Returned <= line.Delivered, "More pieces came back than there were.");
            if (!line.IsDigital)
            {
                // What is neither on the shelf nor taken back is with the buyer, be it as ordered or exchanged.
                var lost = Returns.Where(r => r is { State: ReturnState.Refunded, NeedsGoods: false }).SelectMany(r => r.Lines).Where(l => l.LineId == line.Id).Sum(l => l.Accepted);
                var waiting = Returns.Where(r => r.State == ReturnState.Replacing).SelectMany(r => r.Lines).Where(l => l.LineId == line.Id).Sum(l => l.Accepted);
                var replaced = Returns.SelectMany(r => r.Lines.Select(l => (Owner: r.Id, Line: l))).Where(l => l.Line.LineId == line.Id).Sum(l => _out.GetValueOrDefault((l.Owner, l.Line.Id)));
                Assert.Equal(line.Shipped - line.Returned - waiting, _out.GetValueOrDefault((line.StockOwner, line.Id)) + replaced);
                Assert.True(lost <= line.RefundedPieces, "Pieces were given money for that nobody counted.");
            }
        }
    }

    private Order Make()
    {
        var id = Guid.CreateVersion7(_now);
        var isIncluded = _random.Next(3) > 0;
        var quotes = Enumerable.Range(0, _random.Next(1, 4)).Select(_ =>
        {
            var (pieces, unit) = (_random.Next(1, 6), (long)_random.Next(0, 20_000));
            var gross = pieces * unit;
            var discount = _random.Next(3) == 0 ? 0 : _random.NextInt64(0, gross + 1);
            var tax = (gross - discount) * 13 / (isIncluded ? 113 : 100);
            return new QuoteLine(Guid.NewGuid(), Guid.NewGuid(), pieces, unit, unit, gross, discount, tax, gross - discount + (isIncluded ? 0 : tax));
        }).ToList();
        var fee = _random.Next(0, 3000);
        var quote = new PriceQuote("CNY", quotes, _random.Next(3) == 0 ? [] : [new QuoteCharge(QuoteCharge.Shipping, fee, 0, 0, fee)]) { Fingerprint = "" };
        var order = new Order
        {
            Id = id, Number = "1", PlacementKey = "k", AccessKey = "a", Currency = "CNY", Culture = "en", PlacedAt = _now, PayUntil = _now.AddMinutes(30), IsTaxIncluded = isIncluded,
        };
        order.Begin(
            quote,
            quotes.Select((line, i) => new OrderLine
            {
                Id = line.LineId, OrderId = id, Position = i, VariantId = line.VariantId, ProductId = Guid.NewGuid(), Title = "T", StockOwner = id,
                Ordered = line.Quantity, UnitMinor = line.UnitMinor, TaxBasisPoints = 1300, IsDigital = _random.Next(8) == 0,
            }.Priced(line)),
            _now);
        if (order.DueMinor > 0)
        {
            var payment = order.Ask(Guid.CreateVersion7(), "p", Now);
            order.Capture(payment.Id, new Money(payment.AmountMinor, "CNY"), _now, Now);
        }

        order.Pay(Now, TimeSpan.FromDays(7));
        return order;
    }

    private void Ship()
    {
        var pieces = Order.ToShip.Where(_ => _random.Next(3) > 0).Select(line => new LinePieces(line.Id, _random.Next(1, line.Unshipped + 1))).ToList();
        Order.Ship(pieces, new Shipment { Id = Guid.CreateVersion7(), OrderId = Order.Id, Carrier = "c", TrackingNumber = "1", Lines = pieces, ShippedAt = _now }, "x", Now);
    }

    private void Ask()
    {
        var kind = (ReturnKind)_random.Next(3);
        var pieces = Holdings.Of(Order, Returns, _policy).Where(h => _random.Next(2) == 0 && (h.Here > 0 || _random.Next(4) == 0)).Select(h => new WantedPieces(h.LineId, h.HeldFrom, _random.Next(1, h.Sent + (_random.Next(4) == 0 ? 2 : 1)))
        {
            Instead = kind == ReturnKind.Exchange ? new Replacement(Guid.NewGuid(), "V", _random.Next(2) == 0 ? 0 : _random.Next(1, 900)) : null,
        }).ToList();
        var refusal = Case.Request(new ReturnWish(Guid.CreateVersion7(), kind, (ReturnReason)_random.Next(7), pieces), Now, out var made);
        Say($"ask {kind}", refusal);
        if (refusal is null)
        {
            Returns.Add(made!);
        }
    }

    private Dictionary<Guid, long>? Deductions(Return back) =>
        !MayDeduct || _random.Next(3) > 0 ? null : back.Lines.ToDictionary(l => l.Id, _ => _random.NextInt64(0, 3_000));

    private void Pay()
    {
        if (Order.DueMinor > 0)
        {
            var payment = Order.Ask(Guid.CreateVersion7(), "p", Now);
            Order.Capture(payment.Id, new Money(payment.AmountMinor, "CNY"), _now, Now);
        }
    }

    private void Say(string what, Refusal? refusal) => Log.Add(refusal is null ? what : $"{what}: {refusal.Code}");

    private void Carry()
    {
        foreach (var effect in Order.Effects.Skip(_seenEffects))
        {
            switch (effect)
            {
                case SendBack send:
                    Assert.True(send.AmountMinor > 0);
                    SentBack += send.AmountMinor;
                    break;
                case ShipStock ship:
                    ship.Pieces.ToList().ForEach(p => _out[(ship.Owner, p.LineId)] = _out.GetValueOrDefault((ship.Owner, p.LineId)) + p.Quantity);
                    break;
                case ReturnStock back:
                    back.Pieces.ToList().ForEach(p => _out[(back.Owner, p.LineId)] = _out.GetValueOrDefault((back.Owner, p.LineId)) - p.Quantity);
                    break;
            }
        }

        _seenEffects = Order.Effects.Count;
    }
}
