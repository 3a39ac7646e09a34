using CommunityKit.Monetary;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Tests.State;

public sealed class CaptureTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Money_after_the_time_to_pay_goes_back_with_that_reason()
    {
        var order = Placed();
        order.Cancel(Reasons.Unpaid, "", Now.AddMinutes(31));

        Assert.False(order.Capture(order.Payments[0].Id, new Money(1000, "CNY"), Now, Now.AddMinutes(40)));

        Assert.Equal(("order-lapsed", 1000L), (order.Refunds.Single().Reason, order.Refunds.Single().AmountMinor));
        Assert.Equal(OrderState.Cancelled, order.State);
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1001)]
    public void Another_amount_than_the_one_asked_for_is_never_taken(long amount)
    {
        var order = Placed();

        Assert.False(order.Capture(order.Payments[0].Id, new Money(amount, "CNY"), Now, Now));

        Assert.Equal("wrong-amount", order.Refunds.Single().Reason);
        Assert.Equal((OrderState.AwaitingPayment, 1000L), (order.State, order.DueMinor));
    }

    [Fact]
    public void Money_of_another_currency_waits_for_a_person()
    {
        var order = Placed();

        Assert.False(order.Capture(order.Payments[0].Id, new Money(1000, "USD"), Now, Now));

        Assert.Equal(("wrong-currency", OrderState.AwaitingPayment, 0L), (order.Problem, order.State, order.PaidMinor));
    }

    [Fact]
    public void Paid_by_two_ways_the_second_payment_goes_back()
    {
        var order = Placed();
        var second = order.Ask(Guid.CreateVersion7(), "other", Now);
        Assert.True(order.Capture(order.Payments[0].Id, new Money(1000, "CNY"), Now, Now));
        order.Pay(Now, TimeSpan.FromDays(7));

        Assert.False(order.Capture(second.Id, new Money(1000, "CNY"), Now, Now));

        Assert.Equal("paid-twice", order.Refunds.Single().Reason);
        Assert.Equal(second.Id, order.RefundShares.Single().PaymentId);
        Assert.Equal((2000L, 1000L, OrderState.Paid), (order.PaidMinor, order.RefundedMinor, order.State));
    }

    [Fact]
    public void Told_twice_a_payment_counts_once()
    {
        var order = Placed();
        Assert.True(order.Capture(order.Payments[0].Id, new Money(1000, "CNY"), Now, Now));
        order.Pay(Now, TimeSpan.FromDays(7));

        Assert.False(order.Capture(order.Payments[0].Id, new Money(1000, "CNY"), Now, Now));

        Assert.Equal((1000L, 0L), (order.PaidMinor, order.RefundedMinor));
    }

    private static Order Placed()
    {
        var id = Guid.CreateVersion7();
        var quote = new QuoteLine(Guid.NewGuid(), Guid.NewGuid(), 1, 1000, 1000, 1000, 0, 0, 1000);
        var order = new Order { Id = id, Number = "1", PlacementKey = "k", AccessKey = "a", Currency = "CNY", Culture = "en", PlacedAt = Now, PayUntil = Now.AddMinutes(30) };
        var line = new OrderLine { Id = quote.LineId, OrderId = id, VariantId = quote.VariantId, ProductId = Guid.NewGuid(), Title = "T", StockOwner = id, Ordered = 1 };
        order.Begin(new PriceQuote("CNY", [quote], []) { Fingerprint = "" }, [line.Priced(quote)], Now);
        order.Ask(Guid.CreateVersion7(), "p", Now);
        return order;
    }
}
