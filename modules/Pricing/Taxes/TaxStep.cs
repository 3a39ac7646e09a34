using CommunityKit.Pricing.Recipes;
using CommunityKit.Recipes;

namespace CommunityKit.Pricing.Taxes;

/// <summary>Step <c>pricing.tax</c>: makes the tax classes of a file, or brings them into its form. The code names each.</summary>
public sealed class TaxStep(RecipeReader reader) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadAsync(context, RecipeJson.Default.ListTaxClassEntry, cancellationToken) ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var model = new TaxClassModel
            {
                Code = entries[i].Code,
                Name = entries[i].Name,
                Rates = [.. entries[i].Rates.Select(rate => new TaxRateRow { Country = rate.Country, Percent = rate.Percent })],
            };
            await reader.SaveAsync<TaxClass, TaxClassModel>(reader.At(context, $"taxClasses[{i}]"), "tax-class", model, cancellationToken);
        }
    }
}
