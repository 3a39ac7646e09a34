using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Tests.Support;

namespace CommunityKit.Pricing.Tests.Quotes;

/// <summary>Random goods, rules and carts: whatever they are, the sums hold. 2,000 seeds, or 10,000 with CK_LONG=1.</summary>
public sealed class RandomSheetTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 2_000;

    [Fact]
    public async Task Whatever_the_rules_the_sums_hold_and_neither_repeating_nor_reordering_changes_them()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                await CheckAsync(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }

    private static async Task CheckAsync(Random random)
    {
        var facts = Enumerable.Range(1, random.Next(1, 6)).Select(i => RandomFacts(random, i)).ToArray();
        var desk = RandomDesk(random);
        var request = RandomRequest(random, facts.Length);
        var goods = Desk.Goods(facts);

        var quote = await desk.QuoteAsync(request, goods);
        var again = await desk.QuoteAsync(request, goods);
        var shuffled = request with { Lines = [.. request.Lines.OrderBy(_ => random.Next())], CouponCodes = [.. request.CouponCodes.Reverse()] };
        var reordered = await desk.QuoteAsync(shuffled, goods);

        Assert.Equal(quote.Lines.Sum(line => line.TotalMinor) + quote.Charges.Sum(charge => charge.TotalMinor), quote.TotalMinor);
        Assert.Equal(quote.TaxMinor, quote.Lines.Sum(line => line.TaxMinor) + quote.Charges.Sum(charge => charge.TaxMinor));
        foreach (var line in quote.Lines)
        {
            CheckParts(quote, line.GrossMinor, line.DiscountMinor, line.TaxMinor, line.TotalMinor);
            Assert.Equal(line.GrossMinor - line.DiscountMinor, line.Steps[^1].AfterMinor);
            Assert.Equal(line.Steps[^1].AfterMinor, line.Steps.Sum(step => step.AmountMinor));
        }

        foreach (var charge in quote.Charges)
        {
            CheckParts(quote, charge.GrossMinor, charge.DiscountMinor, charge.TaxMinor, charge.TotalMinor);
        }

        Assert.Equal(quote.Fingerprint, again.Fingerprint);
        Assert.Equal(quote.TotalMinor, reordered.TotalMinor);
        Assert.Equal(
            quote.Lines.OrderBy(line => line.LineId).Select(line => (line.LineId, line.TotalMinor)),
            reordered.Lines.OrderBy(line => line.LineId).Select(line => (line.LineId, line.TotalMinor)));
        Assert.Equal(quote.DiscountMinor, reordered.DiscountMinor);
        Assert.All(quote.Claims, claim => Assert.True(claim.Amount > 0));
        var own = quote.Lines.Sum(line => line.DiscountMinor) + quote.Charges.Sum(charge => charge.DiscountMinor);
        Assert.True(quote.Claims.Where(claim => claim.Kind == ClaimKinds.Coupon).Sum(claim => claim.Amount) <= own);
    }

    private static void CheckParts(PriceQuote quote, long gross, long discount, long tax, long total)
    {
        Assert.InRange(discount, 0, gross);
        Assert.True(tax >= 0);
        Assert.Equal(gross - discount + (quote.IsTaxIncluded ? 0 : tax), total);
        Assert.True(total >= 0 && (!quote.IsTaxIncluded || tax <= total));
    }

    private static VariantFacts RandomFacts(Random random, int number) => Desk.Facts(number, random.Next(0, 20_000)) with
    {
        WeightGrams = random.Next(0, 3_000),
        TaxClass = random.Next(3) switch { 0 => "", 1 => "reduced", _ => "unknown" },
        IsDigital = random.Next(8) == 0,
        Tags = random.Next(2) == 0 ? ["fresh"] : [],
        ByWeight = random.Next(4) == 0 ? new WeightPricing(500, 400, random.Next(1, 900)) : null,
    };

    private static PriceRequest RandomRequest(Random random, int goods) =>
        Desk.Request([.. Enumerable.Range(1, random.Next(1, 9)).Select(i => new PriceRequestLine(Desk.Id(100 + i), Desk.Id(random.Next(1, goods + 1)), random.Next(1, 12))
        {
            FinalGrams = random.Next(3) == 0 ? random.Next(0, 3_000) : null,
            PromisedUnitMinor = random.Next(8) == 0 ? random.Next(0, 9_000) : null,
        })]) with
        {
            MemberId = random.Next(2) == 0 ? Desk.Id(77) : null,
            Segments = random.Next(2) == 0 ? ["vip"] : [],
            CouponCodes = [.. new[] { "A", "B", "C", "D", "nonsense" }.Where(_ => random.Next(2) == 0)],
            Destination = random.Next(3) == 0 ? null : Desk.Hangzhou,
            FulfilmentKey = random.Next(3) == 0 ? null : "delivery/standard",
        };

    private static Desk RandomDesk(Random random)
    {
        var list = Desk.List("list", ("SKU-1", 1, random.Next(0, 9_000)), ("goods-2", random.Next(1, 8), random.Next(0, 9_000)), ("SKU-3", 5, random.Next(0, 9_000)));
        list.Audience = (PriceAudience)random.Next(3);
        list.Segment = "vip";
        var flash = Desk.Flash("flash", random.Next(2) == 0 ? "SKU-1" : "*", random.Next(0, 5_000), random.Next(2) == 0 ? 5 : null);
        var desk = new Desk
        {
            IsTaxIncluded = random.Next(2) == 0,
            Book = new RuleBook
            {
                PriceLists = new PriceListIndex([list]),
                FlashSales = new FlashIndex([flash]),
                FullReductions = [Reduction(random, 1), Reduction(random, 2)],
                Shipping = Desk.Shipping(random.Next(0, 2_000), random.Next(2) == 0 ? random.Next(0, 30_000) : null),
                TaxClasses = random.Next(4) == 0 ? [] : [Desk.Tax("standard", 1300), Desk.Tax("reduced", 900)],
            },
        };
        desk.Limits.Flash[flash.Prices[0].Id] = new FlashCount(random.Next(0, 9), random.Next(2) == 0 ? random.Next(0, 4) : null);
        foreach (var (code, coupon) in new[]
        {
            ("A", Desk.Amount("A", random.Next(1, 9_000), random.Next(0, 9_000))),
            ("B", Desk.Percent("B", random.Next(1, 10_001))),
            ("C", Desk.FreeDelivery("C")),
            ("D", Desk.Amount("D", random.Next(1, 90_000))),
        })
        {
            coupon.IsExclusive = random.Next(3) == 0;
            coupon.CapMinor = coupon.Kind != CouponKind.Amount && random.Next(2) == 0 ? random.Next(0, 1_000) : null;
            coupon.Goods = random.Next(2) == 0 ? GoodsFilter.All : new GoodsFilter { Tags = ["fresh"] };
            coupon.BudgetMinor = random.Next(4) == 0 ? random.Next(0, 5_000) : null;
            desk.Limits.Coupons.Add(new CouponStanding(coupon));
        }

        return desk;
    }

    private static FullReduction Reduction(Random random, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        Code = $"r{number}",
        Name = Desk.Text($"r{number}"),
        Goods = random.Next(2) == 0 ? GoodsFilter.All : new GoodsFilter { Products = ["SKU-1", "goods-3"] },
        Steps = random.Next(2) == 0
            ? [new ReductionStep(random.Next(1, 20_000), random.Next(0, 30_000), 0)]
            : [new ReductionStep(5_000, 0, 500), new ReductionStep(20_000, 0, random.Next(1, 10_001))],
        Repeats = random.Next(2) == 0,
        Priority = random.Next(3),
    };
}
