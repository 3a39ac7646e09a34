using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Tests.Support;

namespace CommunityKit.Pricing.Tests.Quotes;

public sealed class CalculatorTests
{
    private static readonly Guid Member = Desk.Id(77);

    [Fact]
    public async Task Pieces_of_one_variant_reach_a_tier_together_from_two_lines()
    {
        var desk = new Desk { Book = new RuleBook { PriceLists = new PriceListIndex([Desk.List("tiers", ("SKU-1", 1, 900), ("SKU-1", 10, 700))]) } };
        var two = new PriceRequestLine(Desk.Id(200), Desk.Id(1), 4);

        var few = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 6)), Desk.Goods(Desk.Facts(1, 1000)));
        var many = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 6), two), Desk.Goods(Desk.Facts(1, 1000)));

        Assert.Equal(900, few.Lines[0].UnitMinor);
        Assert.All(many.Lines, line => Assert.Equal(700, line.UnitMinor));
    }

    [Fact]
    public async Task A_member_price_is_for_members_and_a_segment_price_for_its_segment()
    {
        var members = Desk.List("members", ("*", 1, 800));
        members.Audience = PriceAudience.Members;
        var vip = Desk.List("vip", ("SKU-1", 1, 600));
        (vip.Audience, vip.Segment, vip.Priority) = (PriceAudience.Segment, "vip", 5);
        var desk = new Desk { Book = new RuleBook { PriceLists = new PriceListIndex([members, vip]) } };
        var goods = Desk.Goods(Desk.Facts(1, 1000));
        var request = Desk.Request(Desk.Line(1, 1));

        Assert.Equal(1000, (await desk.QuoteAsync(request, goods)).TotalMinor);
        Assert.Equal(800, (await desk.QuoteAsync(request with { MemberId = Member }, goods)).TotalMinor);
        Assert.Equal(600, (await desk.QuoteAsync(request with { MemberId = Member, Segments = ["VIP"] }, goods)).TotalMinor);
        Assert.Equal(1000, (await desk.QuoteAsync(request with { Segments = ["vip"] }, goods)).TotalMinor);
    }

    [Fact]
    public async Task A_flash_price_is_for_the_pieces_that_are_left_and_only_those_are_claimed()
    {
        var sale = Desk.Flash("night", "SKU-1", 500, pieces: 100);
        var desk = new Desk { Book = new RuleBook { FlashSales = new FlashIndex([sale]) } };
        desk.Limits.Flash[sale.Prices[0].Id] = new FlashCount(Left: 3, LeftForBuyer: null);

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 5)), Desk.Goods(Desk.Facts(1, 1000)));

        Assert.Equal((3 * 500) + (2 * 1000), quote.TotalMinor);
        Assert.Equal(3, Assert.Single(quote.Claims).Amount);
        Assert.Equal("price.flash-some", quote.Lines[0].Steps[^1].Note.Key);
    }

    [Fact]
    public async Task A_flash_price_with_a_limit_per_member_is_not_for_guests()
    {
        var sale = Desk.Flash("night", "SKU-1", 500, pieces: null);
        sale.Prices[0].PerMember = 2;
        var desk = new Desk { Book = new RuleBook { FlashSales = new FlashIndex([sale]) } };

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 1)), Desk.Goods(Desk.Facts(1, 1000)));

        Assert.Equal(1000, quote.TotalMinor);
        Assert.Empty(quote.Claims);
    }

    [Fact]
    public async Task A_flash_price_begins_and_ends_on_the_instant()
    {
        var sale = Desk.Flash("night", "SKU-1", 500, pieces: null);
        (sale.FromAt, sale.UntilAt) = (Desk.Now, Desk.Now.AddHours(1));
        var desk = new Desk { Book = new RuleBook { FlashSales = new FlashIndex([sale]) } };

        Assert.Equal(1000, await TotalAsync(Desk.Now.AddTicks(-1)));
        Assert.Equal(500, await TotalAsync(Desk.Now));
        Assert.Equal(500, await TotalAsync(Desk.Now.AddHours(1).AddTicks(-1)));
        Assert.Equal(1000, await TotalAsync(Desk.Now.AddHours(1)));

        async Task<long> TotalAsync(DateTimeOffset at) =>
            (await desk.QuoteAsync(Desk.Request(Desk.Line(1, 1)) with { At = at }, Desk.Goods(Desk.Facts(1, 1000)))).TotalMinor;
    }

    [Fact]
    public async Task The_highest_step_that_is_reached_counts_and_goods_take_part_once()
    {
        var steps = Reduction("steps", priority: 5, new ReductionStep(10_000, 1_000, 0), new ReductionStep(20_000, 3_000, 0));
        steps.Goods = new GoodsFilter { Products = ["SKU-1"] };
        var everything = Reduction("all", priority: 1, new ReductionStep(5_000, 500, 0));
        var desk = new Desk { Book = new RuleBook { FullReductions = [steps, everything] } };

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 2), Desk.Line(2, 1)), Desk.Goods(Desk.Facts(1, 10_000), Desk.Facts(2, 6_000)));

        Assert.Equal(3_000, quote.Lines[0].DiscountMinor);
        Assert.Equal(500, quote.Lines[1].DiscountMinor);
    }

    [Fact]
    public async Task Each_full_amount_counts_where_the_shop_says_so()
    {
        var repeating = Reduction("again", priority: 0, new ReductionStep(10_000, 1_000, 0));
        repeating.Repeats = true;
        var desk = new Desk { Book = new RuleBook { FullReductions = [repeating] } };

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 3)), Desk.Goods(Desk.Facts(1, 11_000)));

        Assert.Equal(3_000, quote.DiscountMinor);
    }

    [Fact]
    public async Task Of_exclusive_coupons_the_better_one_is_used_in_whatever_order_they_were_typed()
    {
        var (ten, fifth) = (Desk.Amount("TEN", 1_000), Desk.Percent("FIFTH", 2_000));
        (ten.IsExclusive, fifth.IsExclusive) = (true, true);

        var quote = await WithCoupons([ten, fifth], ["ten", "fifth"]);
        var reversed = await WithCoupons([ten, fifth], ["fifth", " TEN "]);

        Assert.Equal(2_000, quote.DiscountMinor);
        Assert.Equal(quote.Fingerprint, reversed.Fingerprint);
        Assert.Equal("coupon-not-together", Assert.Single(quote.Problems).Code);
        Assert.Equal("ten", quote.Problems[0].Subject);
    }

    [Fact]
    public async Task Coupons_that_go_together_are_used_together_parts_before_amounts()
    {
        var quote = await WithCoupons([Desk.Amount("TEN", 1_000), Desk.Percent("FIFTH", 2_000)], ["ten", "fifth"]);

        Assert.Equal(2_000 + 1_000, quote.DiscountMinor);
        Assert.Empty(quote.Problems);
    }

    [Fact]
    public async Task Coupons_of_groups_that_do_not_accept_each_other_are_not_used_together()
    {
        var (a, b, c) = (Desk.Amount("A", 100), Desk.Amount("B", 200), Desk.Amount("C", 50));
        (a.Group, a.CombinesWith) = ("shop", ["brand"]);
        (b.Group, b.CombinesWith) = ("shop", ["brand"]);
        (c.Group, c.CombinesWith) = ("brand", ["shop"]);

        var quote = await WithCoupons([a, b, c], ["A", "B", "C"]);

        Assert.Equal(250, quote.DiscountMinor);
        Assert.Equal("A", Assert.Single(quote.Problems).Subject);
    }

    [Fact]
    public async Task A_coupon_for_free_delivery_waits_for_the_way_and_stays_unused_where_delivery_is_free()
    {
        var coupon = Desk.FreeDelivery("FREE");
        var desk = new Desk { Book = new RuleBook { Shipping = Desk.Shipping(1_200, freeFrom: 20_000) } };
        desk.Limits.Coupons.Add(new CouponStanding(coupon));
        var request = Desk.Request(Desk.Line(1, 1)) with { CouponCodes = ["free"] };
        var chosen = request with { Destination = Desk.Hangzhou, FulfilmentKey = "delivery/standard" };

        var waiting = await desk.QuoteAsync(request, Desk.Goods(Desk.Facts(1, 10_000)));
        var used = await desk.QuoteAsync(chosen, Desk.Goods(Desk.Facts(1, 10_000)));
        var free = await desk.QuoteAsync(chosen, Desk.Goods(Desk.Facts(1, 20_000)));

        Assert.Equal("coupon-waits", Assert.Single(waiting.Problems).Code);
        Assert.Equal(10_000, used.TotalMinor);
        Assert.Equal(1_200, Assert.Single(used.Claims).Amount);
        Assert.Equal("coupon-unneeded", Assert.Single(free.Problems).Code);
        Assert.Empty(free.Claims);
    }

    [Theory]
    [InlineData("used", "coupon-used-up")]
    [InlineData("late", "coupon-expired")]
    [InlineData("early", "coupon-not-yet")]
    [InlineData("member", "coupon-sign-in")]
    [InlineData("minimum", "coupon-minimum")]
    [InlineData("goods", "coupon-goods")]
    [InlineData("off", "coupon-unknown")]
    [InlineData("poor", "coupon-used-up")]
    public async Task A_coupon_that_cannot_be_used_says_why_and_changes_nothing(string kind, string code)
    {
        var coupon = Desk.Amount("X", 1_000);
        switch (kind)
        {
            case "used": coupon.MaxUses = 0; break;
            case "late": coupon.UntilAt = Desk.Now; break;
            case "early": coupon.FromAt = Desk.Now.AddTicks(1); break;
            case "member": coupon.PerMember = 1; break;
            case "minimum": coupon.MinimumMinor = 10_001; break;
            case "goods": coupon.Goods = new GoodsFilter { WithoutProducts = ["goods-1"] }; break;
            case "off": coupon.IsActive = false; break;
            default: coupon.BudgetMinor = 999; break;
        }

        var quote = await WithCoupons([coupon], ["x"]);

        Assert.Equal(10_000, quote.TotalMinor);
        Assert.Equal(code, Assert.Single(quote.Problems).Code);
        Assert.Empty(quote.Claims);
    }

    [Fact]
    public async Task Goods_by_weight_cost_the_most_at_first_and_what_they_weigh_in_the_end()
    {
        var fish = Desk.Facts(1, 3_000) with { ByWeight = new WeightPricing(500, 800, 1_000) };
        var line = Desk.Line(1, 2);
        var desk = new Desk();

        var ordered = (await desk.QuoteAsync(Desk.Request(line), Desk.Goods(fish))).Lines[0];
        var weighed = (await desk.QuoteAsync(Desk.Request(line with { FinalGrams = 1_550 }), Desk.Goods(fish))).Lines[0];
        var heavier = (await desk.QuoteAsync(Desk.Request(line with { FinalGrams = 2_400 }), Desk.Goods(fish))).Lines[0];

        Assert.Equal((12_000, true, 2_000), (ordered.TotalMinor, ordered.IsEstimate, ordered.Grams));
        Assert.Equal((9_300, false, 1_550), (weighed.TotalMinor, weighed.IsEstimate, weighed.Grams));
        Assert.Equal(ordered.TotalMinor, heavier.TotalMinor);
    }

    [Fact]
    public async Task A_promised_price_holds_against_lists_and_flash_sales()
    {
        var desk = new Desk
        {
            Book = new RuleBook { PriceLists = new PriceListIndex([Desk.List("list", ("*", 1, 100))]), FlashSales = new FlashIndex([Desk.Flash("f", "*", 1, 5)]) },
        };

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 2) with { PromisedUnitMinor = 750 }), Desk.Goods(Desk.Facts(1, 1_000)));

        Assert.Equal(1_500, quote.TotalMinor);
        Assert.Equal("price.promised", Assert.Single(quote.Lines[0].Steps).Note.Key);
        Assert.Empty(quote.Claims);
    }

    [Theory]
    [InlineData(0, 800)]
    [InlineData(1_000, 800)]
    [InlineData(1_001, 1_000)]
    [InlineData(3_000, 1_200)]
    [InlineData(3_001, 1_400)]
    public void The_fee_grows_with_each_begun_step_above_the_first_weight(int grams, long fee) => Assert.Equal(
        fee, new ShippingRate("standard", 800) { IncludedGrams = 1_000, StepGrams = 1_000, StepFeeMinor = 200 }.FeeOf(0, grams));

    [Fact]
    public void The_zone_that_describes_a_place_most_closely_counts()
    {
        var rules = new ShippingRules(
            [new DeliveryWay { Id = Desk.Id(1), Code = "standard" }],
            [Zone("world", [], []), Zone("china", ["CN"], []), Zone("zhejiang", ["CN"], ["33"]), Zone("hangzhou", ["CN"], ["3301"]), Zone("tibet", ["CN"], ["54"], isServed: false)]);

        Assert.Equal("hangzhou", rules.ZoneOf(Desk.Hangzhou)!.Code);
        Assert.Equal("zhejiang", rules.ZoneOf(new PriceDestination("CN") { Divisions = ["33", "3302"] })!.Code);
        Assert.Equal("china", rules.ZoneOf(new PriceDestination("CN"))!.Code);
        Assert.Equal("world", rules.ZoneOf(new PriceDestination("DE"))!.Code);
        Assert.Empty(rules.To(new PriceDestination("CN") { Divisions = ["54", "5401"] }, 0, 0));

        static ShippingZone Zone(string code, string[] countries, string[] divisions, bool isServed = true) =>
            new() { Id = Guid.CreateVersion7(), Code = code, Countries = countries, Divisions = divisions, Rates = isServed ? [new ShippingRate("standard", 1)] : [] };
    }

    [Fact]
    public async Task Digital_goods_pay_no_delivery()
    {
        var desk = new Desk { Book = new RuleBook { Shipping = Desk.Shipping(1_200) } };
        var request = Desk.Request(Desk.Line(1, 1)) with { Destination = Desk.Hangzhou, FulfilmentKey = "delivery/standard" };

        var quote = await desk.QuoteAsync(request, Desk.Goods(Desk.Facts(1, 1_000) with { IsDigital = true }));

        Assert.Empty(quote.Charges);
        Assert.Empty(quote.Problems);
    }

    [Theory]
    [InlineData(true, 11_300, 1_300, 11_300)]
    [InlineData(false, 10_000, 1_300, 11_300)]
    public async Task Tax_is_part_of_the_price_or_added_to_it(bool included, long price, long tax, long total)
    {
        var desk = new Desk { IsTaxIncluded = included, Book = new RuleBook { TaxClasses = [Desk.Tax("standard", 1300)] } };

        var quote = await desk.QuoteAsync(Desk.Request(Desk.Line(1, 1)), Desk.Goods(Desk.Facts(1, price)));

        Assert.Equal((tax, total), (quote.TaxMinor, quote.TotalMinor));
        Assert.Equal(10_000, Assert.Single(quote.Taxes).BaseMinor);
    }

    [Fact]
    public async Task A_fee_is_taxed_like_the_goods_each_by_its_share()
    {
        var desk = new Desk
        {
            IsTaxIncluded = false,
            Book = new RuleBook { TaxClasses = [Desk.Tax("standard", 1000), Desk.Tax("reduced", 0)], Shipping = Desk.Shipping(1_000) },
        };
        var request = Desk.Request(Desk.Line(1, 1), Desk.Line(2, 1)) with { Destination = Desk.Hangzhou, FulfilmentKey = "delivery/standard" };

        var quote = await desk.QuoteAsync(request, Desk.Goods(Desk.Facts(1, 3_000), Desk.Facts(2, 1_000) with { TaxClass = "reduced" }));

        Assert.Equal(75, quote.Charges[0].TaxMinor);
        Assert.Equal(300, quote.Lines[0].TaxMinor);
        Assert.Equal(0, quote.Lines[1].TaxMinor);
    }

    private static async Task<PriceQuote> WithCoupons(Coupon[] coupons, string[] typed)
    {
        var desk = new Desk();
        desk.Limits.Coupons.AddRange(coupons.Select(coupon => new CouponStanding(coupon)));
        return await desk.QuoteAsync(Desk.Request(Desk.Line(1, 1)) with { CouponCodes = typed }, Desk.Goods(Desk.Facts(1, 10_000)));
    }

    private static FullReduction Reduction(string code, int priority, params ReductionStep[] steps) =>
        new() { Id = Guid.CreateVersion7(), Code = code, Name = Desk.Text(code), Priority = priority, Steps = steps };
}
