using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Tests.Products;

public sealed class ProductTests
{
    [Fact]
    public void A_combination_of_values_can_stand_only_once()
    {
        var twice = Drafts.Shirt with { Variants = [Drafts.Variant(1000, "s", "red"), Drafts.Variant(1000, "s", "red")] };

        var broken = Assert.Single(ProductRules.Check(twice, Drafts.Currency));

        Assert.Equal(("combination-twice", "variants[1].values"), (broken.Code, broken.Path));
    }

    [Fact]
    public void A_fourth_option_is_refused()
    {
        var draft = new ProductDraft
        {
            Handle = "x",
            Title = Drafts.Text("X"),
            Options = [.. Enumerable.Range(0, 4).Select(i => Drafts.Option("o" + i, "v"))],
            Variants = [Drafts.Variant(1, "v", "v", "v", "v")],
        };

        Assert.Contains(ProductRules.Check(draft, Drafts.Currency), broken => broken is { Code: "too-many", Path: "options" });
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_hundred_variants_are_the_limit(int count, bool fits)
    {
        var values = Enumerable.Range(0, Math.Min(count, 100)).Select(i => "v" + i).ToArray();
        var draft = new ProductDraft
        {
            Handle = "x",
            Title = Drafts.Text("X"),
            Options = [Drafts.Option("o", values), Drafts.Option("p", "a", "b")],
            Variants = [.. Enumerable.Range(0, count).Select(i => Drafts.Variant(1, values[i % values.Length], i < values.Length ? "a" : "b"))],
        };

        Assert.Equal(fits, ProductRules.Check(draft, Drafts.Currency).Count == 0);
    }

    [Theory]
    [InlineData(999, "compare-at-low")]
    [InlineData(1000, "compare-at-low")]
    [InlineData(1001, null)]
    public void A_former_price_is_higher_than_the_price(long former, string? refusal)
    {
        var draft = new ProductDraft { Handle = "x", Title = Drafts.Text("X"), Variants = [Drafts.Variant(1000) with { CompareAt = Drafts.Yuan(former) }] };

        Assert.Equal(refusal, ProductRules.Check(draft, Drafts.Currency).Select(broken => broken.Code).FirstOrDefault());
    }

    [Fact]
    public void A_price_in_another_currency_is_refused()
    {
        var draft = new ProductDraft { Handle = "x", Title = Drafts.Text("X"), Variants = [new VariantDraft { Price = new Money(100, "USD") }] };

        Assert.Equal("currency", Assert.Single(ProductRules.Check(draft, Drafts.Currency)).Code);
    }

    [Fact]
    public void What_breaks_a_rule_changes_nothing()
    {
        var product = Drafts.Saved(Drafts.Shirt);
        var before = product.ToDraft();

        Assert.NotEmpty(product.Change(Drafts.Shirt with { Title = Drafts.Text("Other"), Variants = [] }, brand: null, Drafts.Shop));

        Assert.Equivalent(before, product.ToDraft(), strict: true);
    }

    [Fact]
    public void A_variant_keeps_its_identity_by_its_values_and_by_its_SKU()
    {
        var product = Drafts.Saved(Drafts.Shirt with { Variants = [Drafts.Variant(1000, "s", "red") with { Sku = "A" }, Drafts.Variant(1100, "s", "blue")] });
        var (red, blue) = (product.Variants[0].Id, product.Variants[1].Id);

        // Re-ordered and re-priced without ids; then the values of the one with a SKU change.
        product.Change(Drafts.Shirt with { Variants = [Drafts.Variant(900, "s", "blue"), Drafts.Variant(950, "s", "red") with { Sku = "A" }] }, null, Drafts.Shop);
        product.Change(Drafts.Shirt with { Variants = [Drafts.Variant(900, "s", "blue"), Drafts.Variant(950, "l", "red") with { Sku = "A" }] }, null, Drafts.Shop);

        Assert.Equal([blue, red], product.Variants.OrderBy(variant => variant.Position).Select(variant => variant.Id));
    }

    [Fact]
    public void Publishing_and_unpublishing_are_told_once_each()
    {
        var product = Drafts.Saved(Drafts.Shirt);
        product.TakeEvents();

        product.Change(Drafts.Shirt with { Status = ProductStatus.Active }, null, Drafts.Shop);
        product.Change(Drafts.Shirt with { Status = ProductStatus.Active, IsFeatured = true }, null, Drafts.Shop);
        var published = product.TakeEvents();
        product.Change(Drafts.Shirt with { Status = ProductStatus.Archived }, null, Drafts.Shop);
        var gone = product.TakeEvents();

        Assert.Single(published.OfType<ProductPublished>());
        Assert.False(Assert.Single(gone.OfType<ProductUnpublished>()).IsDeleted);
    }

    [Fact]
    public void A_new_price_is_told_with_the_old_one_and_a_new_variant_is_not()
    {
        var product = Drafts.Saved(Drafts.Shirt with { Variants = [Drafts.Variant(1000, "s", "red")] });
        product.TakeEvents();

        product.Change(Drafts.Shirt with { Variants = [Drafts.Variant(900, "s", "red"), Drafts.Variant(1, "l", "red")] }, null, Drafts.Shop);

        var change = Assert.Single(product.TakeEvents().OfType<VariantPriceChanged>());
        Assert.Equal((Drafts.Yuan(1000), Drafts.Yuan(900)), (change.OldPrice, change.NewPrice));
    }

    [Fact]
    public void The_first_publication_sets_the_instant_and_later_ones_keep_it()
    {
        var product = Drafts.Saved(Drafts.Shirt with { Status = ProductStatus.Active });

        product.Change(Drafts.Shirt with { Status = ProductStatus.Draft }, null, Drafts.Shop);
        product.Change(Drafts.Shirt with { Status = ProductStatus.Active }, null, Drafts.Shop with { Now = Drafts.Shop.Now.AddDays(9) });

        Assert.Equal(Drafts.Shop.Now, product.PublishedAt);
    }

    [Theory]
    [InlineData(0, true, false, false)]
    [InlineData(1, true, false, true)]
    [InlineData(0, true, true, true)]
    [InlineData(0, false, false, true)]
    [InlineData(-2, true, false, false)]
    public void It_can_be_bought_while_pieces_are_there_or_nobody_counts_them(int quantity, bool tracks, bool oversells, bool canBuy)
    {
        var product = Drafts.Saved(new ProductDraft
        {
            Handle = "x",
            Title = Drafts.Text("X"),
            Variants = [Drafts.Variant(1) with { Quantity = quantity, TracksStock = tracks, Oversells = oversells }],
        });

        Assert.Equal(canBuy, product.CanBuy);
    }
}
