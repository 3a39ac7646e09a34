using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Files;

public sealed class RecipeFilesTests
{
    [Theory]
    [InlineData("Recipe.json")]
    [InlineData("shop/blog.recipe.json")]
    public async Task A_zip_of_a_deployment_or_a_folder_holds_its_recipe(string name)
    {
        var recipe = await Recipe.FileAsync(Recipe.Zip((name, """{ "name": "In a zip", "steps": [] }""")), "x.zip");

        Assert.Equal("In a zip", recipe.Read.Name);
    }

    [Fact]
    public async Task A_zip_without_a_recipe_or_with_several_is_refused()
    {
        Assert.Equal("no-recipe", await CodeAsync(Recipe.Zip(("readme.txt", "hello"))));
        Assert.Equal("several-recipes", await CodeAsync(Recipe.Zip(("a.recipe.json", "{}"), ("b.recipe.json", "{}"))));
    }

    [Fact]
    public async Task A_cut_off_zip_is_refused()
    {
        var zip = Recipe.Zip(("a.recipe.json", """{ "steps": [] }"""));

        Assert.Equal("zip-damaged", await CodeAsync(zip[..^30]));
    }

    [Fact]
    public async Task A_recipe_that_unpacks_to_more_than_allowed_is_refused()
    {
        var zip = Recipe.Zip(("a.recipe.json", new byte[RecipeFiles.MaxRecipe + 1]));

        Assert.True(zip.Length < 200_000);
        Assert.Equal("too-large", await CodeAsync(zip));
    }

    [Fact]
    public async Task Json_that_is_no_recipe_is_refused()
    {
        Assert.Equal("not-a-recipe", await CodeAsync("""{ "db": [] }"""u8.ToArray()));
        Assert.Equal("not-a-recipe", await CodeAsync("[1]"u8.ToArray()));
        Assert.Equal("not-a-recipe", await CodeAsync("""{ "steps": {} }"""u8.ToArray()));
    }

    [Fact]
    public void A_recipe_is_told_from_other_files()
    {
        Assert.True(RecipeMark.IsOn("export.json", "// mine\n{ \"steps\": [] }"u8));
        Assert.True(RecipeMark.IsOn("blog.recipe.json", "{ \"name\": 1 }"u8));
        Assert.True(RecipeMark.IsOn("site.zip", Recipe.Zip(("a/Recipe.json", "{}"))));
        Assert.False(RecipeMark.IsOn("ghost.json", "{ \"db\": [ { \"data\": { \"posts\": [ \"\\\"steps\\\"\" ] } } ] }"u8));
        Assert.False(RecipeMark.IsOn("recipe.json", "{ \"$schema\": \"https://communitykit.dev/schemas/recipe-1.json\", \"steps\": [] }"u8));
        Assert.False(RecipeMark.IsOn("pictures.zip", Recipe.Zip(("a.png", "x"))));
    }

    private static async Task<string> CodeAsync(byte[] file) =>
        (await Assert.ThrowsAsync<UnreadableRecipeException>(() => Recipe.FileAsync(file, "x"))).Code;
}
