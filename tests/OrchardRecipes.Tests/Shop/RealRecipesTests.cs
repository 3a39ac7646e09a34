using CommunityKit.Host.Control;
using CommunityKit.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Shop;

/// <summary>The recipes that come with Orchard Core and its Commerce modules.</summary>
public sealed class RealRecipesTests(MovedShop shop) : IClassFixture<MovedShop>
{
    private static readonly string[] Kinds =
    [
        "steps", "steps left out", "content types", "types of goods", "types that are parts of others", "items", "shared blocks", "taxonomies", "terms", "menus",
        "menu links", "products left out", "files", "files missing", "expressions", "expressions left empty",
    ];

    [DataFact("cms/orchardcore")]
    public async Task All_recipes_of_the_shared_data_move_in_and_change_nothing_the_second_time()
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(SharedData.Path("cms/orchardcore"), "*.json")
            .Concat(Directory.GetFiles(SharedData.Path("cms/orchardcore-commerce"), "*.json")).Order(StringComparer.Ordinal))
        {
            var first = await shop.ImportFileAsync(file);
            var second = await shop.ImportFileAsync(file);
            found.Add($"{Path.GetFileName(file).Replace(".recipe.json", "", StringComparison.Ordinal)}: {Counts(first)}; {first.Created} made");

            Assert.False(first.Refused);
            Assert.Equal((0, 0), (second.Created, second.Updated));
            Assert.Equal(first.Created + first.Updated + first.Unchanged, second.Unchanged);
            Assert.Equal(first.Problems.Select(problem => problem.Message), second.Problems.Select(problem => problem.Message));
        }

        Assert.Equal(
            """
            OrchardCore.Commerce.Content.Product: 2 steps, 4 types of goods; 0 made
            OrchardCore.Commerce.Samples.Product: 3 steps, 1 content types, 1 items, 6 products left out, 1 files, 1 files missing, 6 expressions; 3 made
            agency: 10 steps, 2 steps left out, 2 content types, 10 types that are parts of others, 1 items, 1 shared blocks, 1 menus, 5 menu links, 17 files, 19 files missing, 86 expressions; 5 made
            blank: 2 steps; 0 made
            blog: 10 steps, 3 steps left out, 4 content types, 7 types that are parts of others, 3 items, 1 shared blocks, 2 taxonomies, 4 terms, 1 menus, 2 menu links, 3 files, 4 files missing, 60 expressions; 14 made
            comingsoon: 7 steps, 2 steps left out, 1 content types, 2 types that are parts of others, 1 items, 2 files missing, 17 expressions, 3 expressions left empty; 2 made
            headless: 4 steps, 1 steps left out; 0 made
            menu: 1 steps, 4 types that are parts of others; 0 made
            saas: 3 steps; 0 made
            """.ReplaceLineEndings("\n"),
            string.Join('\n', found));
    }

    private static string Counts(ImportResult report) => string.Join(
        ", ", Kinds.Where(report.Counts.ContainsKey).Select(kind => $"{report.Counts[kind]} {kind}"));
}
