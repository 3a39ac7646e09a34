using CommunityKit.Catalog.Products;
using CommunityKit.Recipes;

namespace CommunityKit.Catalog.Recipes;

/// <summary>Tells a recipe's report what became of an entry.</summary>
internal static class RecipeReports
{
    public static void Tell(RecipeStepContext context, RuleTexts rules, string kind, string key, string where, SaveResult result)
    {
        switch (result.Outcome)
        {
            case SaveOutcome.Created:
                context.Changed(kind, key, RecipeChange.Created);
                break;
            case SaveOutcome.Updated:
                context.Changed(kind, key, RecipeChange.Updated);
                break;
            case SaveOutcome.Refused:
                foreach (var broken in result.Breaks)
                {
                    context.Problem(broken.Path.Length == 0 ? where : $"{where}.{broken.Path}", rules.Of(broken));
                }

                break;
            default:
                context.Changed(kind, key, RecipeChange.Unchanged);
                break;
        }
    }
}
