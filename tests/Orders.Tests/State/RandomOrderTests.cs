using Xunit.Abstractions;

namespace CommunityKit.Orders.Tests.State;

public sealed class RandomOrderTests(ITestOutputHelper output)
{
    private const int Steps = 25;

    private static int Count => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 1_000;

    [Fact]
    public void Whatever_happens_to_an_order_its_money_and_pieces_add_up()
    {
        var first = FirstSeed();
        for (var seed = first; seed < first + Count; seed++)
        {
            var random = new RandomOrder(seed);
            try
            {
                for (var step = 0; step < Steps; step++)
                {
                    random.Step();
                    random.Check();
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join("; ", random.Log)}", e);
            }
        }
    }

    [Fact]
    public void Given_back_piece_by_piece_the_last_refund_is_the_exact_remainder()
    {
        var first = FirstSeed();
        for (var seed = first; seed < first + Count; seed++)
        {
            var random = new RandomOrder(seed) { OnlyShares = true };
            for (var step = 0; step < Steps; step++)
            {
                random.Step();
            }

            if (random.Order is { PaidAt: not null, State: not OrderState.Cancelled } order)
            {
                random.GiveBackEverything();
                random.Check();
                Assert.True(order.KeptMinor == 0, $"Seed {seed}: {order.KeptMinor} is kept after everything was given back.");
                Assert.True(order.RefundedMinor == order.PaidMinor, $"Seed {seed}");
            }
        }
    }

    private int FirstSeed()
    {
        var first = Random.Shared.Next(1, 1_000_000);
        output.WriteLine($"Seeds {first} to {first + Count - 1}");
        return first;
    }
}
