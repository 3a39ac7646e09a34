using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Catalog;

public sealed class ProductTests
{
    [Theory]
    [InlineData(SampleShops.MotherBaby, 48, 40)]
    [InlineData(SampleShops.FarmDirect, 32, 30)]
    public void The_shop_has_its_number_of_goods_and_enough_of_them_on_sale(string name, int goods, int leastOnSale)
    {
        var products = SampleShops.Get(name).Products;

        Assert.Equal(goods, products.Count);
        Assert.True(products.Count(p => p.IsActive) >= leastOnSale);
    }

    [Fact]
    public void Handles_are_unique_over_both_shops_and_fit_for_an_address()
    {
        var handles = SampleShops.All.SelectMany(s => s.Products).Select(p => p.Handle).ToList();

        Faults.None([.. Faults.Repeated(handles), .. handles.Where(h => !Handle.IsValid(h))]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Goods_stand_in_a_child_category_that_exists(string name)
    {
        var shop = SampleShops.Get(name);
        var children = shop.Categories.Where(c => c.Parent is not null).Select(c => c.Handle).ToHashSet(StringComparer.Ordinal);

        Faults.None(shop.Products.Where(p => !children.Contains(p.Category)).Select(p => $"{p.Handle}: '{p.Category}'"));
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Goods_state_four_to_seven_facts_and_none_twice(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Where(p => p.Attributes.Count is < 4 or > 7 || Faults.Repeated(p.Attributes.Select(a => a.Name.English)).Any())
            .Select(p => $"{p.Handle}: {string.Join(", ", p.Attributes.Select(a => a.Name.English))}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Tags_are_stable_latin_words_and_none_is_repeated(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Where(p => p.Tags.Count == 0 || !p.Tags.All(Handle.IsValid) || Faults.Repeated(p.Tags).Any())
            .Select(p => $"{p.Handle}: {string.Join(' ', p.Tags)}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void A_shop_has_a_handful_of_brands_and_each_has_one_spelling(string name)
    {
        var brands = SampleShops.Get(name).Products.Select(p => p.Brand.Name).Distinct().ToList();

        Assert.InRange(brands.Count, 3, 8);
        Faults.None([.. Faults.Repeated(brands.Select(b => b.Chinese)), .. Faults.Repeated(brands.Select(b => b.English))]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Goods_on_sale_have_a_day_of_publication_in_utc_and_drafts_are_neither_published_nor_featured(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Where(p => p.Status switch
            {
                "active" => p.PublishedAt is not { Offset.Ticks: 0, Year: 2026 },
                "draft" => p.PublishedAt is not null || p.Featured,
                _ => true,
            })
            .Select(p => $"{p.Handle}: {p.Status}, {p.PublishedAt:O}, featured {p.Featured}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Featured_goods_can_be_bought_and_are_shown_from_more_than_one_side(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Where(p => p.Featured && (p.Images.Count < 2 || p.Variants.All(v => v.Stock == 0)))
            .Select(p => p.Handle));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void The_goods_cover_the_cases_that_a_shop_meets(string name)
    {
        var products = SampleShops.Get(name).Products;
        var variants = products.SelectMany(p => p.Variants).ToList();

        Assert.Equal(2, products.Count(p => p.Status == "draft"));
        Assert.Contains(products, p => p.Options.Count == 0);
        Assert.Contains(products, p => p.Options.Count == 2 && p.Variants.Count < p.Options[0].Values.Count * p.Options[1].Values.Count);
        Assert.Contains(products, p => p.IsActive && p.Variants.All(v => v.Stock == 0));
        Assert.Contains(products, p => p.IsActive && p.Variants.Any(v => v.Stock == 0) && p.Variants.Any(v => v.Stock > 0));
        Assert.Contains(products, p => p.Images.Count == 3);
        Assert.Contains(variants, v => v.CompareAt is not null);
        Assert.Contains(variants, v => v.CompareAt is null);
        Assert.Contains(variants, v => v.Barcode is not null);
    }
}
