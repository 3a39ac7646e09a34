using CommunityKit.Pricing.Recipes;
using CommunityKit.Recipes;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Step <c>pricing.price-lists</c>: makes the price lists of a file, or brings them into its form. The code names each.</summary>
public sealed class PriceListsStep(RecipeReader reader) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadAsync(context, RecipeJson.Default.ListPriceListEntry, cancellationToken) ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var place = reader.At(context, $"priceLists[{i}]");
            var model = new PriceListModel
            {
                Code = entry.Code,
                Name = entry.Name,
                Audience = entry.Audience,
                Segment = entry.Segment,
                From = place.Instant("from", entry.From),
                Until = place.Instant("until", entry.Until),
                Priority = entry.Priority,
                IsActive = entry.Active,
                Prices = [.. entry.Prices.Select((line, n) => new PriceRow
                {
                    Goods = line.Goods,
                    FromPieces = line.FromPieces,
                    Price = place.Money($"prices[{n}].price", line.Price),
                    Percent = line.Percent,
                })],
            };
            await reader.SaveAsync<PriceList, PriceListModel>(place, "price-list", model, cancellationToken);
        }
    }
}
