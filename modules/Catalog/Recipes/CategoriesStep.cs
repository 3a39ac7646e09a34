using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;
using CommunityKit.Recipes;

namespace CommunityKit.Catalog.Recipes;

/// <summary>Step <c>catalog.categories</c>: makes the categories of a file, or brings them into its form. The handle names each.</summary>
public sealed class CategoriesStep(RecipeData data, SaveCategory save, CatalogCache cache, RuleTexts rules) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (await data.ReadAsync(context, RecipeJson.Default.ListCategoryEntry, cancellationToken) is not { } entries)
        {
            return;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            await SaveAsync(context, $"categories[{i}]", entries[i], cancellationToken);
        }
    }

    private async ValueTask SaveAsync(RecipeStepContext context, string where, CategoryEntry entry, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        var parent = entry.Parent is null ? null : tree.Find(entry.Parent);
        if (entry.Parent is not null && parent is null && !context.DryRun)
        {
            context.Problem(where + ".parent", rules.Of(new RuleBreak("category-unknown", "parent")));
            return;
        }

        var icon = entry.Icon is null ? null : await data.StoreAsync(context, where + ".icon", entry.Icon, cancellationToken);
        var request = new CategoryRequest(known => new CategoryDraft
        {
            Handle = entry.Handle,
            Name = entry.Name,
            Description = entry.Description,
            Icon = context.DryRun ? RecipeData.SameName(icon, [known?.Icon]) : icon,
            ParentId = parent?.Id,
            Position = entry.Order - 1,
        }) { Handle = entry.Handle };
        var result = context.DryRun ? await save.TryOutAsync(request, cancellationToken) : await save.RunAsync(request, cancellationToken);
        RecipeReports.Tell(context, rules, "category", entry.Handle, where, result);
    }
}
