using CommunityKit.Catalog.Queries;
using CommunityKit.Monetary;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Tests.State;

/// <summary>An order with random lines, prices and discounts, and random things that happen to it. Keeps its own books beside.</summary>
internal sealed class RandomOrder
{
    public static readonly TimeSpan ReturnTime = TimeSpan.FromDays(7);
    private readonly Random _random;
    private readonly Dictionary<Guid, long> _sentBack = [];
    private readonly Dictionary<(Guid Line, Guid Variant), int> _onShelf = [];
    private readonly Dictionary<(Guid Line, Guid Variant), int> _gone = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private int _seen;

    public RandomOrder(int seed)
    {
        _random = new Random(seed);
        Order = Make();
        Carry();
    }

    public Order Order { get; }

    /// <summary>True to give back for pieces only what they are worth.</summary>
    public bool OnlyShares { get; init; }

    public List<string> Log { get; } = [];

    private DateTimeOffset Now => _now = _now.AddMinutes(7);

    public void Step()
    {
        switch (_random.Next(12))
        {
            case 0:
                Capture(right: true);
                break;
            case 1:
                Capture(right: false);
                break;
            case 2:
                Again();
                break;
            case 3 when _random.Next(6) == 0:
                Say("cancel", Order.Cancel(_random.Next(2) == 0 ? Reasons.ByCustomer : Reasons.Unpaid, "x", Now));
                break;
            case 4 or 5:
                Ship();
                break;
            case 6:
                foreach (var parcel in Order.Shipments.Where(_ => _random.Next(2) == 0))
                {
                    Order.Arrive(parcel.Id, "x", Now, ReturnTime);
                }

                break;
            case 7:
                Say("take out", Order.TakeOut(Some(line => line.Unshipped), Reasons.ByCustomer, "x", Now, ReturnTime));
                break;
            case 8 or 9:
                GiveBack();
                break;
            case 10 when Order.Lines.FirstOrDefault(line => line.ByWeight is not null) is { } heavy:
                Say("weigh", Order.Weigh(heavy.Id, _random.Next(1, 4000), "x", Now));
                break;
            case 11:
                foreach (var share in Order.RefundShares.ToList())
                {
                    Order.Settled(share.Id, _random.Next(4) > 0, Now);
                }

                break;
        }

        Carry();
    }

    /// <summary>Gives back all that is left, line by line and piece by piece.</summary>
    public void GiveBackEverything()
    {
        foreach (var line in Order.Lines)
        {
            while (line.Quantity > line.RefundedPieces)
            {
                Assert.Null(Order.GiveBack([new RefundPart(line.Id, 1, Order.ShareOf(line, 1))], "test", "x", Now));
            }
        }

        foreach (var charge in Order.Charges)
        {
            Assert.Null(Order.GiveBack([new RefundPart(charge.Id, 0, charge.TotalMinor - charge.RefundedMinor)], "test", "x", Now));
        }

        Carry();
    }

    /// <summary>What must hold whatever happened.</summary>
    public void Check()
    {
        var order = Order;
        Assert.Equal(order.Lines.Sum(l => l.TotalMinor) + order.Charges.Sum(c => c.TotalMinor), order.TotalMinor);
        Assert.True(order.RefundedMinor <= order.PaidMinor, "More was given back than paid.");
        Assert.Equal(order.Payments.Sum(p => p.CapturedMinor), order.PaidMinor);
        Assert.Equal(order.Payments.Sum(p => p.RefundedMinor), order.RefundedMinor);
        Assert.Equal(order.Refunds.Sum(r => r.AmountMinor), order.RefundedMinor);
        Assert.Equal(_sentBack.Values.Sum(), order.RefundedMinor);
        Assert.All(order.Payments, p => Assert.True(_sentBack.GetValueOrDefault(p.Id) <= p.CapturedMinor));
        Assert.All(order.Lines, l =>
        {
            Assert.InRange(l.RefundedMinor, 0, l.TotalMinor);
            Assert.True(l.Cancelled + l.Shipped <= l.Ordered && l.Delivered <= l.Shipped && l.Returned <= l.Delivered && l.RefundedPieces <= l.Quantity);
            Assert.Equal(l.GrossMinor - l.DiscountMinor + (order.IsTaxIncluded ? 0 : l.TaxMinor), l.TotalMinor);
            Assert.True(l.DiscountMinor >= 0 && l.GrossMinor >= l.DiscountMinor, "A discount is not between nothing and the price.");
        });
        if (order.State == OrderState.Cancelled)
        {
            Assert.Equal(0, order.KeptMinor);
            Assert.All(_onShelf.Values, pieces => Assert.Equal(0, pieces));
        }
        else if (order.PaidAt is not null)
        {
            Assert.Equal(order.WorthMinor, order.KeptMinor);
        }
        else
        {
            Assert.Equal(0, order.KeptMinor);
        }

        foreach (var line in order.Lines.Where(l => !l.IsDigital && order.State != OrderState.Cancelled))
        {
            Assert.Equal(line.Unshipped, _onShelf[(line.Id, line.VariantId)]);
            Assert.Equal(line.Shipped, _gone.GetValueOrDefault((line.Id, line.VariantId)));
        }
    }

    private Order Make()
    {
        var id = Guid.CreateVersion7(_now);
        var isIncluded = _random.Next(3) > 0;
        var quotes = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Quote(isIncluded)).ToList();
        var charges = _random.Next(3) == 0 ? [] : new List<QuoteCharge> { Fee(isIncluded) };
        var order = new Order
        {
            Id = id, Number = "1", PlacementKey = "k", AccessKey = "a", Currency = "CNY", Culture = "en", PlacedAt = _now,
            PayUntil = _now.AddMinutes(30), IsTaxIncluded = isIncluded,
        };
        var quote = new PriceQuote("CNY", quotes, charges) { Fingerprint = "" };
        order.Begin(
            quote,
            quotes.Select((line, i) => new OrderLine
            {
                Id = line.LineId, OrderId = id, Position = i, VariantId = line.VariantId, ProductId = Guid.NewGuid(), Title = "T", StockOwner = id,
                Ordered = line.Quantity, UnitMinor = line.UnitMinor, IsDigital = _random.Next(8) == 0 && !line.IsEstimate,
                ByWeight = line.IsEstimate ? new WeightPricing(500, 400, 600) : null,
            }.Priced(line)),
            _now);
        Assert.Equal(quote.TotalMinor, order.TotalMinor);
        foreach (var line in order.Lines.Where(l => !l.IsDigital))
        {
            _onShelf[(line.Id, line.VariantId)] = line.Quantity;
        }

        if (order.DueMinor == 0)
        {
            order.Pay(Now, ReturnTime);
        }
        else
        {
            order.Ask(Guid.CreateVersion7(), "p", Now);
        }

        return order;
    }

    private QuoteLine Quote(bool isIncluded)
    {
        var (pieces, unit) = (_random.Next(1, 7), (long)_random.Next(0, 20_000));
        var isHeavy = _random.Next(5) == 0;
        var gross = isHeavy ? new WeightPricing(500, 400, 600).PriceOf(unit, pieces * 600) : pieces * unit;
        var discount = _random.Next(3) == 0 ? 0 : _random.NextInt64(0, gross + 1);
        var tax = (gross - discount) * 13 / (isIncluded ? 113 : 100);
        return new QuoteLine(Guid.NewGuid(), Guid.NewGuid(), pieces, unit, unit, gross, discount, tax, gross - discount + (isIncluded ? 0 : tax))
        {
            Grams = isHeavy ? pieces * 600 : null, IsEstimate = isHeavy,
        };
    }

    private QuoteCharge Fee(bool isIncluded)
    {
        var (gross, tax) = ((long)_random.Next(0, 3000), (long)_random.Next(0, 100));
        return new QuoteCharge(QuoteCharge.Shipping, gross, 0, tax, gross + (isIncluded ? 0 : tax));
    }

    private void Capture(bool right)
    {
        if (Order.Payments.FirstOrDefault(p => p.CapturedAt is null) is not { } open)
        {
            return;
        }

        var amount = right ? open.AmountMinor : Math.Max(1, open.AmountMinor + _random.Next(-50, 51));
        Log.Add($"capture {amount} of {open.AmountMinor}");
        if (Order.Capture(open.Id, new Money(amount, "CNY"), _now, Now))
        {
            if (_random.Next(6) == 0)
            {
                Order.Cancel(Reasons.OutOfStock, "", Now);
            }
            else
            {
                Order.Pay(Now, ReturnTime);
            }
        }
    }

    private void Again()
    {
        if (Order.DueMinor > 0)
        {
            Order.Ask(Guid.CreateVersion7(), "p", Now);
        }
    }

    private void Ship()
    {
        var pieces = Some(line => line.IsDigital ? 0 : line.Unshipped);
        var parcel = new Shipment { Id = Guid.CreateVersion7(), OrderId = Order.Id, Carrier = "c", TrackingNumber = "1", Lines = pieces, ShippedAt = _now };
        Say("ship", Order.Ship(pieces, parcel, "x", Now));
    }

    private void GiveBack()
    {
        var line = Order.Lines[_random.Next(Order.Lines.Count)];
        var pieces = _random.Next(OnlyShares ? 1 : 0, line.Quantity - line.RefundedPieces + 2);
        var amount = !OnlyShares && _random.Next(3) == 0 ? _random.NextInt64(0, line.LeftMinor + 2) : Order.ShareOf(line, pieces);
        Say("give back", Order.GiveBack([new RefundPart(line.Id, pieces, amount)], "test", "x", Now));
    }

    private IReadOnlyList<LinePieces> Some(Func<OrderLine, int> most) =>
        [.. Order.Lines.Where(line => most(line) > 0 && _random.Next(3) > 0).Select(line => new LinePieces(line.Id, _random.Next(1, most(line) + 1)))];

    private void Say(string what, Refusal? refusal) => Log.Add(refusal is null ? what : $"{what}: {refusal.Code}");

    /// <summary>Does with stock and money what the effects say, in books of the test's own.</summary>
    private void Carry()
    {
        foreach (var effect in Order.Effects.Skip(_seen))
        {
            switch (effect)
            {
                case SendBack send:
                    Assert.True(send.AmountMinor > 0);
                    _sentBack[send.PaymentId] = _sentBack.GetValueOrDefault(send.PaymentId) + send.AmountMinor;
                    break;
                case ReleaseAll:
                    foreach (var key in _onShelf.Keys.ToList())
                    {
                        _onShelf[key] = 0;
                    }

                    break;
                case ReleasePieces release:
                    foreach (var piece in release.Pieces)
                    {
                        _onShelf[(piece.LineId, piece.VariantId)] -= piece.Quantity;
                    }

                    break;
                case ShipStock ship:
                    foreach (var piece in ship.Pieces)
                    {
                        _onShelf[(piece.LineId, piece.VariantId)] -= piece.Quantity;
                        _gone[(piece.LineId, piece.VariantId)] = _gone.GetValueOrDefault((piece.LineId, piece.VariantId)) + piece.Quantity;
                    }

                    break;
            }
        }

        _seen = Order.Effects.Count;
    }
}
