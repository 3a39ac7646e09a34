using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Scripts;
using CommunityKit.OrchardRecipes.Site;
using CommunityKit.OrchardRecipes.Steps;

namespace CommunityKit.OrchardRecipes;

/// <summary>A recipe, read to its end: what the shop can take of it, and the types that its items have.</summary>
/// <param name="Name">Its name, or that of its file.</param>
/// <param name="Site">What it holds.</param>
/// <param name="Definitions">Types, parts and fields.</param>
internal sealed record OrchardRecipe(string Name, RecipeSite Site, DefinitionSet Definitions)
{
    private static readonly string[] Head =
    [
        "name", "displayName", "description", "author", "website", "version", "issetuprecipe", "exportUtc", "categories", "tags", "requireNewScope", "$schema",
    ];

    /// <param name="files">The recipe and what travels with it.</param>
    /// <param name="shop">The shop that it is read for.</param>
    /// <param name="time">Tells now.</param>
    /// <param name="notes">Takes what is counted and what is lost.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnreadableRecipeException">The recipe is damaged as a whole.</exception>
    public static async Task<OrchardRecipe> ReadAsync(RecipeFiles files, ShopFacts shop, TimeProvider time, Notes notes, CancellationToken cancellationToken)
    {
        var root = NodeReader.Read(await files.ReadRecipeAsync(cancellationToken));
        if (root.Kind != NodeKind.Object || root.Find("steps") is not { Kind: NodeKind.Array } steps)
        {
            throw new UnreadableRecipeException(0, "not-a-recipe", "The file is JSON, but no recipe: it has no list “steps”. Export it in Orchard Core under Configuration, Import/Export.");
        }

        var name = root.Text("name") is { Length: > 0 } own ? own : Path.GetFileNameWithoutExtension(files.Name);
        root.Read();
        root.Settle(Head);
        TellCase(root, "steps", notes);
        var evaluation = new Evaluation(files, name, shop, time, notes);
        if (root.Find("variables") is { } variables)
        {
            TellCase(root, "variables", notes);
            if (root.Children.TakeWhile(member => member != variables).Contains(steps))
            {
                notes.Warn(variables, "variables-behind-steps", "The variables stand behind the steps; Orchard Core would not know them. They were read first.");
            }

            await evaluation.DeclareAsync(variables, cancellationToken);
        }

        await evaluation.RunAsync(steps, cancellationToken);
        var site = new RecipeSite();
        var definitions = new DefinitionSet();
        new ReadSteps(definitions, site, shop.Zone, time, notes).Run(root.List("steps"));
        Unread.Tell(root, notes);
        return new OrchardRecipe(name, site, definitions);
    }

    private static void TellCase(Node root, string member, Notes notes)
    {
        if (root.Exactly(member) is null)
        {
            notes.Count("members in wrong case");
            notes.Warn(root.Find(member)!, "wrong-case", $"“{root.Find(member)!.Name}” is written “{member}” in Orchard Core, which leaves it out like this. It was read all the same.");
        }
    }
}
