using System.Globalization;
using System.Text.RegularExpressions;
using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Catalog;

public sealed partial class VariantTests
{
    private static IEnumerable<SampleVariant> AllVariants => SampleShops.All.SelectMany(s => s.Products).SelectMany(p => p.Variants);

    [Fact]
    public void Skus_are_unique_over_both_shops_and_easy_to_read_aloud() =>
        Faults.None(
        [
            .. Faults.Repeated(AllVariants.Select(v => v.Sku)),
            .. AllVariants.Select(v => v.Sku).Where(s => s.Length > 40 || !Sku().IsMatch(s)),
        ]);

    [Fact]
    public void Barcodes_are_valid_in_store_numbers_and_unique_over_both_shops()
    {
        var barcodes = AllVariants.Select(v => v.Barcode).OfType<string>().ToList();

        Faults.None([.. Faults.Repeated(barcodes), .. barcodes.Where(b => !Ean13.IsInStoreNumber(b))]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Each_variant_names_one_value_of_each_option_and_no_two_name_the_same(string name)
    {
        var faults = new List<string>();
        foreach (var product in SampleShops.Get(name).Products)
        {
            faults.AddRange(product.Variants
                .Where(v => v.Options.Count != product.Options.Count || v.Options.Where((code, i) => product.Options[i].Values.All(o => o.Code != code)).Any())
                .Select(v => $"{product.Handle}: {v.Sku} names '{string.Join(' ', v.Options)}'"));
            faults.AddRange(Faults.Repeated(product.Variants.Select(v => string.Join(' ', v.Options))).Select(f => $"{product.Handle}: {f}"));
        }

        Faults.None(faults);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Options_offer_a_choice_and_every_value_can_be_chosen(string name)
    {
        var faults = new List<string>();
        foreach (var product in SampleShops.Get(name).Products)
        {
            if (product.Options.Count > 2 || product.Variants.Count is < 1 or > 12 || (product.Options.Count == 0 && product.Variants.Count != 1))
                faults.Add($"{product.Handle}: {product.Options.Count} options, {product.Variants.Count} variants");
            for (var i = 0; i < product.Options.Count; i++)
            {
                var codes = product.Options[i].Values.Select(v => v.Code).ToList();
                var used = product.Variants.Select(v => v.Options.ElementAtOrDefault(i)).ToHashSet(StringComparer.Ordinal);
                if (codes.Count < 2)
                    faults.Add($"{product.Handle}: {product.Options[i].Name.English} offers no choice");
                faults.AddRange(codes.Where(c => !Handle.IsValid(c)).Select(c => $"{product.Handle}: code '{c}'"));
                faults.AddRange(codes.Where(c => !used.Contains(c)).Select(c => $"{product.Handle}: no variant has '{c}'"));
                faults.AddRange(Faults.Repeated(codes).Select(f => $"{product.Handle}: {f}"));
                faults.AddRange(Faults.Repeated(product.Options[i].Values.Select(v => v.Label.Chinese)).Select(f => $"{product.Handle}: {f}"));
                faults.AddRange(Faults.Repeated(product.Options[i].Values.Select(v => v.Label.English)).Select(f => $"{product.Handle}: {f}"));
            }
        }

        Faults.None(faults);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Prices_have_two_decimals_and_a_struck_out_price_is_higher(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .SelectMany(p => p.Variants)
            .Where(v => !Price().IsMatch(v.Price) || Yuan(v.Price) <= 0 ||
                (v.CompareAt is not null && (!Price().IsMatch(v.CompareAt) || Yuan(v.CompareAt) <= Yuan(v.Price))))
            .Select(v => $"{v.Sku}: {v.Price}, before {v.CompareAt}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Weights_are_positive_and_stock_is_never_negative(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .SelectMany(p => p.Variants)
            .Where(v => v.WeightGrams is <= 0 or > 40_000 || v.Stock is < 0 or > 1_000)
            .Select(v => $"{v.Sku}: {v.WeightGrams} g, stock {v.Stock}"));

    private static decimal Yuan(string price) => decimal.Parse(price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,4})\.[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Price();

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sku();
}
