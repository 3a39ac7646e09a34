using System.Text.Json;

namespace SampleContent.Tests.Shops;

public sealed class RecipeTests
{
    [Theory]
    [ClassData(typeof(SampleShops))]
    public void The_recipe_sets_the_shop_up_before_its_categories_and_its_categories_before_its_goods(string name)
    {
        var shop = SampleShops.Get(name);

        Assert.Equal("https://communitykit.dev/schemas/recipe-1.json", shop.Recipe.Schema);
        Assert.Equal(name, shop.Recipe.Name);
        Assert.Equal(JsonValueKind.Object, shop.Recipe.Parameters.ValueKind);
        Assert.Equal(["modules", "shop.settings", "settings", "catalog.categories", "catalog.products", "accounts.users"], shop.Recipe.Steps.Select(s => s.GetProperty("step").GetString()!).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Every_file_that_a_step_names_is_in_the_folder(string name)
    {
        var shop = SampleShops.Get(name);
        var products = shop.Step("catalog.products");

        Assert.True(File.Exists(Path.Combine(shop.Folder, shop.Step("catalog.categories").GetProperty("file").GetString()!)));
        Assert.True(File.Exists(Path.Combine(shop.Folder, products.GetProperty("file").GetString()!)));
        Assert.True(Directory.Exists(Path.Combine(shop.Folder, products.GetProperty("media").GetString()!)));
        Assert.True(File.Exists(Path.Combine(shop.Folder, "README.md")));
    }

    [Fact]
    public void The_shops_bear_their_names_in_both_languages()
    {
        Assert.Equal(new("芽芽母婴", "Yaya Baby"), SampleShops.Get(SampleShops.MotherBaby).Settings.Name);
        Assert.Equal(new("田头直供", "Field to Table"), SampleShops.Get(SampleShops.FarmDirect).Settings.Name);
    }
}
