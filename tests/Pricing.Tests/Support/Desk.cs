using CommunityKit.Catalog.Queries;
using CommunityKit.Monetary;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Taxes;
using CommunityKit.Texts;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>The module's own calculators in their order over rules in memory: the whole arithmetic without a database.</summary>
internal sealed class Desk
{
    public const string Currency = "CNY";

    public static DateTimeOffset Now { get; } = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    public RuleBook Book { get; set; } = RuleBook.Empty;

    public MemoryLimits Limits { get; } = new();

    public bool IsTaxIncluded { get; set; } = true;

    public async Task<PriceQuote> QuoteAsync(PriceRequest request, IReadOnlyDictionary<Guid, VariantFacts> facts) =>
        QuoteWriter.Write(await SheetAsync(request, facts), new TaxTable(Book.TaxClasses, "standard", "CN"));

    public async Task<PriceSheet> SheetAsync(PriceRequest request, IReadOnlyDictionary<Guid, VariantFacts> facts)
    {
        var rules = new MemoryRules(Book);
        var sheet = new PriceSheet(request, Currency, IsTaxIncluded, [.. request.Lines.Select(line => new SheetLine(line, facts[line.VariantId]))]);
        foreach (var (name, calculator) in new (string, IPriceCalculator)[]
        {
            (PriceListCalculator.Name, new PriceListCalculator(rules)),
            (FlashSaleCalculator.Name, new FlashSaleCalculator(rules, Limits)),
            (FullReductionCalculator.Name, new FullReductionCalculator(rules)),
            (CouponCalculator.Name, new CouponCalculator(rules, Limits)),
            (ShippingCalculator.Name, new ShippingCalculator(rules)),
            (FreeDeliveryCalculator.Name, new FreeDeliveryCalculator()),
        })
        {
            sheet.Calculator = name;
            await calculator.CalculateAsync(sheet, CancellationToken.None);
        }

        return sheet;
    }

    public static LocalizedText Text(string text) => LocalizedText.Of("en", text);

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static VariantFacts Facts(int number, long price) =>
        new(Id(number), Id(1000 + number), $"goods-{number}", $"Goods {number}", new Money(price, Currency)) { Sku = $"SKU-{number}", WeightGrams = 500 };

    public static PriceRequestLine Line(int number, int quantity) => new(Id(100 + number), Id(number), quantity);

    public static PriceRequest Request(params PriceRequestLine[] lines) => new(lines, Now);

    public static IReadOnlyDictionary<Guid, VariantFacts> Goods(params VariantFacts[] facts) => facts.ToDictionary(f => f.VariantId);

    public static PriceList List(string code, params (string Goods, int From, long Price)[] prices)
    {
        var list = new PriceList { Id = Guid.CreateVersion7(), Code = code, Name = Text(code) };
        list.Entries.AddRange(prices.Select(price => new PriceEntry
        {
            Id = Guid.CreateVersion7(), Goods = price.Goods, GoodsKey = GoodsKey.Normalise(price.Goods), MinQuantity = price.From, PriceMinor = price.Price,
        }));
        return list;
    }

    public static FlashSale Flash(string code, string goods, long price, int? pieces)
    {
        var sale = new FlashSale { Id = Guid.CreateVersion7(), Code = code, Name = Text(code), UntilAt = Now.AddHours(1) };
        sale.Prices.Add(new FlashPrice { Id = Guid.CreateVersion7(), Goods = goods, GoodsKey = GoodsKey.Normalise(goods), PriceMinor = price, Pieces = pieces });
        return sale;
    }

    public static Coupon Amount(string code, long amount, long minimum = 0) =>
        new() { Id = Guid.CreateVersion7(), Code = code, Name = Text(code), Kind = CouponKind.Amount, AmountMinor = amount, MinimumMinor = minimum };

    public static Coupon Percent(string code, int basisPoints) =>
        new() { Id = Guid.CreateVersion7(), Code = code, Name = Text(code), Kind = CouponKind.Percent, BasisPoints = basisPoints };

    public static Coupon FreeDelivery(string code) =>
        new() { Id = Guid.CreateVersion7(), Code = code, Name = Text(code), Kind = CouponKind.FreeDelivery };

    public static ShippingRules Shipping(long fee, long? freeFrom = null) => new(
        [new DeliveryWay { Id = Id(1), Code = "standard", Name = Text("Standard") }],
        [new ShippingZone { Id = Id(2), Code = "cn", Name = Text("China"), Countries = ["CN"], Rates = [new ShippingRate("standard", fee) { FreeFromMinor = freeFrom }] }]);

    public static TaxClass Tax(string code, int basisPoints) => new() { Id = Guid.CreateVersion7(), Code = code, Name = Text(code), Rates = [new TaxRate("CN", basisPoints)] };

    public static PriceDestination Hangzhou { get; } = new("CN") { Divisions = ["33", "3301", "330106"] };
}
