using CommunityKit.Cli.Output;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Recipes;

/// <summary>Shows what a recipe did, step by step.</summary>
internal static class RecipeView
{
    public static void Show(RecipeResult result, Terminal terminal)
    {
        var texts = terminal.Texts;
        terminal.Grid(
            [texts["column.step"], texts["column.done"]],
            result.Steps.Select(step => (IReadOnlyList<string>)
            [
                step.Step,
                string.Join(", ", step.Counts.Select(c => texts.Format("recipe.count." + c.Key, ("count", c.Value)))),
            ]));
        foreach (var change in result.DryRun ? result.Steps.SelectMany(step => step.Changes) : [])
        {
            terminal.Line("  " + change);
        }

        foreach (var step in result.Steps)
        {
            foreach (var problem in step.Problems)
            {
                terminal.Progress($"{step.Step}: {problem}");
            }
        }

        terminal.Line(texts[result.Succeeded ? (result.DryRun ? "recipe.fits" : "recipe.done") : "recipe.stopped"]);
    }
}
