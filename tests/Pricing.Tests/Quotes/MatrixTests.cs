using System.Globalization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Tests.Support;

namespace CommunityKit.Pricing.Tests.Quotes;

/// <summary>
/// Two coupons, tier price, member price, flash price, goods by weight and delivery in all combinations, written down as a table that people
/// can read: docs/reference/price-matrix.md.
/// </summary>
public sealed class MatrixTests
{
    private static readonly string[] Parts = ["tier", "member", "flash", "coupon A", "coupon B", "delivery"];

    [Fact]
    public async Task All_kinds_of_prices_together_cost_what_the_reference_says()
    {
        var file = Path.Combine(RepositoryFolder.Path, "docs", "reference", "price-matrix.md");
        var wanted = await WriteAsync();
        if (Environment.GetEnvironmentVariable("CK_ACCEPT") == "1")
        {
            await File.WriteAllLinesAsync(file, wanted);
        }

        Assert.True(wanted.SequenceEqual(await File.ReadAllLinesAsync(file)), "docs/reference/price-matrix.md is not current; look at the change and write it anew with CK_ACCEPT=1.");
    }

    private static async Task<List<string>> WriteAsync()
    {
        List<string> lines =
        [
            "# What an order costs, in all combinations",
            "",
            "One cart: 12 boxes of tea (list price ¥10.00), 2 lamps (¥80.00) and 1 fish by weight (¥30.00 per 500 g, at most 1 kg). Amounts in yuan;",
            "tax of 13 % is part of all prices. A test works every row out and compares it with this table.",
            "",
            "| Part | What it does |",
            "| --- | --- |",
            "| tier | tea costs ¥8.00 a box from 10 boxes on, for everyone |",
            "| member | tea costs 90 % of the list price and fish ¥27.00 per 500 g for members; the tier and the member price: the lower one counts |",
            "| flash | lamps cost ¥50.00; 1 piece is left at this price |",
            "| coupon A | ¥20.00 off goods for ¥100.00 or more; goes together with others |",
            "| coupon B | 10 % off tea, at most ¥8.00; goes together with others |",
            "| delivery | standard delivery: ¥12.00, free from ¥300.00 of goods after discounts |",
            "",
            "| " + string.Join(" | ", Parts) + " | tea | lamps | fish | delivery fee | total | tax in it | why |",
            "|" + string.Concat(Enumerable.Repeat(" :-: |", Parts.Length)) + " --: | --: | --: | --: | --: | --: | --- |",
        ];
        for (var bits = 0; bits < 1 << Parts.Length; bits++)
        {
            lines.Add(await RowAsync(bits));
        }

        return lines;
    }

    private static async Task<string> RowAsync(int bits)
    {
        var (desk, request) = Make(bits);
        var quote = await desk.QuoteAsync(request, Desk.Goods(
            Desk.Facts(1, 1_000), Desk.Facts(2, 8_000), Desk.Facts(3, 3_000) with { ByWeight = new WeightPricing(500, 800, 1_000) }));
        Assert.Equal(quote.TotalMinor, quote.Lines.Sum(line => line.TotalMinor) + quote.Charges.Sum(charge => charge.TotalMinor));
        var cells = Enumerable.Range(0, Parts.Length).Select(i => Has(bits, i) ? "x" : " ")
            .Concat(quote.Lines.Select(line => Yuan(line.TotalMinor)))
            .Append(quote.Charges.Count == 0 ? "" : Yuan(quote.Charges[0].TotalMinor))
            .Append(Yuan(quote.TotalMinor))
            .Append(Yuan(quote.TaxMinor))
            .Append(Why(quote));
        return $"| {string.Join(" | ", cells)} |";
    }

    private static (Desk Desk, PriceRequest Request) Make(int bits)
    {
        var lists = new List<PriceList>();
        if (Has(bits, 0))
        {
            lists.Add(Desk.List("tier", ("SKU-1", 10, 800)));
        }

        if (Has(bits, 1))
        {
            var members = Desk.List("member", ("SKU-3", 1, 2_700));
            members.Audience = PriceAudience.Members;
            members.Entries.Add(new PriceEntry { Id = Guid.CreateVersion7(), Goods = "SKU-1", GoodsKey = "SKU-1", BasisPoints = 9_000 });
            lists.Add(members);
        }

        var flash = Desk.Flash("flash", "SKU-2", 5_000, pieces: 10);
        var desk = new Desk
        {
            Book = new RuleBook
            {
                PriceLists = new PriceListIndex(lists),
                FlashSales = new FlashIndex(Has(bits, 2) ? [flash] : []),
                Shipping = Desk.Shipping(1_200, freeFrom: 30_000),
                TaxClasses = [Desk.Tax("standard", 1300)],
            },
        };
        desk.Limits.Flash[flash.Prices[0].Id] = new FlashCount(Left: 1, LeftForBuyer: null);
        var tea = Desk.Percent("B", 1_000);
        (tea.CapMinor, tea.Goods) = (800, new GoodsFilter { Products = ["SKU-1"] });
        desk.Limits.Coupons.AddRange([new CouponStanding(Desk.Amount("A", 2_000, minimum: 10_000)), new CouponStanding(tea)]);
        var request = Desk.Request(Desk.Line(1, 12), Desk.Line(2, 2), Desk.Line(3, 1)) with
        {
            MemberId = Desk.Id(77),
            CouponCodes = [.. new[] { (3, "A"), (4, "B") }.Where(coupon => Has(bits, coupon.Item1)).Select(coupon => coupon.Item2)],
            Destination = Has(bits, 5) ? Desk.Hangzhou : null,
            FulfilmentKey = Has(bits, 5) ? "delivery/standard" : null,
        };
        return (desk, request);
    }

    private static string Why(PriceQuote quote)
    {
        var goods = new[] { "tea", "lamps", "fish" };
        var words = quote.Lines.SelectMany((line, i) => line.Steps.Skip(1).Select(step => $"{goods[i]}: {Step(step)}"))
            .Concat(quote.Charges.SelectMany(charge => charge.Steps.Select(step => $"delivery: {Step(step)}")));
        return string.Join("; ", words);
    }

    private static string Step(PriceStep step) =>
        $"{step.Note.Arguments[0].Name!.For(CultureInfo.InvariantCulture)} {(step.AmountMinor > 0 ? "+" : "")}{Yuan(step.AmountMinor)}";

    private static bool Has(int bits, int part) => (bits & (1 << part)) != 0;

    private static string Yuan(long minor) => (minor / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
