using CommunityKit.Pricing;
using Xunit.Abstractions;

namespace CommunityKit.Orders.Tests.AfterSales;

public sealed class RandomReturnsTests(ITestOutputHelper output)
{
    private const int Steps = 80;

    private static int Count => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 500;

    [Fact]
    public void Whatever_is_returned_exchanged_and_refunded_money_and_stock_add_up()
    {
        var refunded = 0;
        var replaced = 0;
        Run(random =>
        {
            for (var step = 0; step < Steps; step++)
            {
                random.Step();
                random.Check();
            }

            refunded += random.Returns.Count(r => r.State == Orders.AfterSales.ReturnState.Refunded);
            replaced += random.Returns.Count(r => r.State == Orders.AfterSales.ReturnState.Replaced);
        });

        // The machine reaches what it is made for.
        Assert.True(refunded > Count / 20 && replaced > 0, $"{refunded} refunds, {replaced} replacements");
    }

    [Fact]
    public void When_every_piece_has_come_back_the_last_refund_is_the_exact_remainder() => Run(random =>
    {
        random.MayDeduct = false;
        for (var step = 0; step < Steps; step++)
        {
            random.Step();
        }

        random.ReturnEverything();
        if (random.Order.ToShip.Any())
        {
            return;
        }

        Assert.All(random.Order.Lines, line => Assert.True(line.LeftMinor == 0 || line.RefundedPieces < line.Quantity, "Something of a line is kept after all of it came back."));
        Assert.All(random.Order.Charges.Where(c => c.Kind != QuoteCharge.Shipping), charge => Assert.Equal(charge.TotalMinor, charge.RefundedMinor));
    });

    private void Run(Action<RandomReturns> work)
    {
        var first = Random.Shared.Next(1, 1_000_000);
        output.WriteLine($"Seeds {first} to {first + Count - 1}");
        for (var seed = first; seed < first + Count; seed++)
        {
            var random = new RandomReturns(seed);
            try
            {
                work(random);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join("; ", random.Log)}", e);
            }
        }
    }
}
