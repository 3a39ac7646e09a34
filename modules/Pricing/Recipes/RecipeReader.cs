using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Recipes;

/// <summary>What the steps have in common: reading the file that a step's <c>file</c> names, saving what it says, reporting what became of it.</summary>
public sealed class RecipeReader(
    SaveRule save, ShopCategories categories, ISettings<ShopSettings> shop, RuleTexts rules, IStringLocalizer<PricingModule> text)
{
    private IReadOnlyList<ShopCategories.Category>? _categories;

    /// <summary>The content of the file; null after a problem was reported.</summary>
    public async ValueTask<T?> ReadAsync<T>(RecipeStepContext context, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : class
    {
        var file = context.Data.TryGetProperty("file", out var named) ? named.GetString() ?? "" : "";
        try
        {
            await using var content = context.OpenFile(file);
            return await JsonSerializer.DeserializeAsync(content, shape, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            context.Problem("file", text["recipe.file", file]);
        }
        catch (JsonException e)
        {
            context.Problem($"{file} {e.Path}", text["recipe.json", e.Message]);
        }

        return null;
    }

    public RecipePlace At(RecipeStepContext context, string where) => new(context, where, shop.Current, text);

    /// <summary>Puts the goods of an entry into a form.</summary>
    public async Task SetGoodsAsync<TRule>(RecipePlace place, GoodsModel<TRule> model, GoodsEntry goods, CancellationToken cancellationToken)
        where TRule : IRule
    {
        model.Categories = await IdsAsync(place, "goods.categories", goods.Categories, cancellationToken);
        model.WithoutCategories = await IdsAsync(place, "goods.withoutCategories", goods.WithoutCategories, cancellationToken);
        model.Tags = [.. goods.Tags];
        model.Products = [.. goods.Products];
        model.WithoutProducts = [.. goods.WithoutProducts];
    }

    public Task SaveAsync<TRule, TModel>(RecipePlace place, string kind, TModel model, CancellationToken cancellationToken)
        where TRule : class, IRule, new()
        where TModel : RuleModel<TRule> =>
        SaveAsync<TRule, TModel>(place, kind, model, meet: null, cancellationToken);

    /// <summary>Saves an entry by its code, or in a dry run says what would become of it.</summary>
    /// <param name="place">The entry.</param>
    /// <param name="kind">What it is, for the report.</param>
    /// <param name="model">What it says.</param>
    /// <param name="meet">Told the rule as it is, new or known, before the model changes it.</param>
    /// <param name="cancellationToken">Stops the save.</param>
    public async Task SaveAsync<TRule, TModel>(
        RecipePlace place, string kind, TModel model, Action<TRule>? meet, CancellationToken cancellationToken)
        where TRule : class, IRule, new()
        where TModel : RuleModel<TRule>
    {
        if (!place.IsFine)
        {
            return;
        }

        var code = model.CodeOf(model.Code ?? "");
        if (code.Length == 0)
        {
            place.Problem("code", rules.Of(new RuleBreak("code-missing", "Code")));
            return;
        }

        var request = new RuleRequest<TRule>(rule =>
        {
            meet?.Invoke(rule);
            return model.Apply(rule, shop.Current.Currency);
        })
        {
            Code = code,
        };
        var result = place.Context.DryRun ? await save.TryOutAsync(request, cancellationToken) : await save.RunAsync(request, cancellationToken);
        foreach (var broken in result.Breaks)
        {
            place.Problem(broken.Path, rules.Of(broken));
        }

        if (result.IsDone)
        {
            place.Context.Changed(kind, code, result.Outcome switch
            {
                SaveOutcome.Created => RecipeChange.Created,
                SaveOutcome.Updated => RecipeChange.Updated,
                _ => RecipeChange.Unchanged,
            });
        }
    }

    private async Task<List<string>> IdsAsync(RecipePlace place, string where, IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var handle in handles)
        {
            _categories ??= await categories.ReadAsync(cancellationToken);
            var found = _categories.FirstOrDefault(category => category.Handle == handle);
            if (found.Id != Guid.Empty)
            {
                ids.Add(found.Id.ToString());
            }
            else if (!place.Context.DryRun)
            {
                // In a dry run the step that makes the category has not run either.
                place.Problem(where, text["recipe.category", handle]);
            }
        }

        return ids;
    }
}
