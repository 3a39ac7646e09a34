using System.Text.Json;

namespace SampleContent.Tests.Shops;

public sealed class RecipeTests
{
    [Theory]
    [ClassData(typeof(SampleShops))]
    public void The_recipe_sets_the_shop_up_before_its_goods_and_its_goods_before_what_names_them(string name)
    {
        var shop = SampleShops.Get(name);

        Assert.Equal("https://communitykit.dev/schemas/recipe-1.json", shop.Recipe.Schema);
        Assert.Equal(name, shop.Recipe.Name);
        Assert.Equal(JsonValueKind.Object, shop.Recipe.Parameters.ValueKind);
        var steps = shop.Recipe.Steps.Select(s => s.GetProperty("step").GetString()!).ToList();
        Assert.Equal(["modules", "shop.settings"], steps.Take(2));
        string[] goods = ["catalog.categories", "catalog.products"];
        string[] naming = ["inventory.locations", "pricing.price-lists", "pricing.offers", "pricing.coupons"];
        Assert.Equal([.. goods, .. naming], steps.Where(step => goods.Contains(step) || naming.Contains(step)));
        Assert.Equal("accounts.users", steps[^1]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Every_file_that_a_step_names_is_in_the_folder(string name)
    {
        var shop = SampleShops.Get(name);
        var files = shop.Recipe.Steps.Where(step => step.TryGetProperty("file", out _)).Select(step => step.GetProperty("file").GetString()!).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(shop.Folder, file)), file));
        Assert.True(Directory.Exists(Path.Combine(shop.Folder, shop.Step("catalog.products").GetProperty("media").GetString()!)));
        Assert.True(File.Exists(Path.Combine(shop.Folder, "README.md")));
    }

    [Fact]
    public void The_shops_bear_their_names_in_both_languages()
    {
        Assert.Equal(new("芽芽母婴", "Yaya Baby"), SampleShops.Get(SampleShops.MotherBaby).Settings.Name);
        Assert.Equal(new("田头直供", "Field to Table"), SampleShops.Get(SampleShops.FarmDirect).Settings.Name);
    }
}
