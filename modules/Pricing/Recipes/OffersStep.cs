using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Recipes;

namespace CommunityKit.Pricing.Recipes;

/// <summary>Step <c>pricing.offers</c>: makes the flash sales and full reductions of a file, or brings them into its form. The code names each.</summary>
public sealed class OffersStep(RecipeReader reader, TimeProvider clock) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(context, RecipeJson.Default.OffersEntry, cancellationToken) is not { } offers)
        {
            return;
        }

        for (var i = 0; i < offers.FlashSales.Count; i++)
        {
            await SaveAsync(reader.At(context, $"flashSales[{i}]"), offers.FlashSales[i], cancellationToken);
        }

        for (var i = 0; i < offers.FullReductions.Count; i++)
        {
            await SaveAsync(reader.At(context, $"fullReductions[{i}]"), offers.FullReductions[i], cancellationToken);
        }
    }

    private Task SaveAsync(RecipePlace place, FlashSaleEntry entry, CancellationToken cancellationToken)
    {
        var model = new FlashSaleModel
        {
            Code = entry.Code,
            Name = entry.Name,
            From = place.Instant("from", entry.From),
            Until = place.End(entry.Until, entry.LastsDays, clock.GetUtcNow()),
            IsActive = entry.Active,
            Prices = [.. entry.Prices.Select((line, n) => new FlashRow
            {
                Goods = line.Goods,
                Price = place.Money($"prices[{n}].price", line.Price),
                Pieces = line.Pieces,
                PerMember = line.PerMember,
            })],
        };
        return reader.SaveAsync<FlashSale, FlashSaleModel>(
            place, "flash-sale", model, known => model.Until = entry.Until is null ? known.UntilAt ?? model.Until : model.Until, cancellationToken);
    }

    private async Task SaveAsync(RecipePlace place, FullReductionEntry entry, CancellationToken cancellationToken)
    {
        var model = new FullReductionModel
        {
            Code = entry.Code,
            Name = entry.Name,
            Steps = [.. entry.Steps.Select((line, n) => new StepRow
            {
                Minimum = place.Money($"steps[{n}].minimum", line.Minimum),
                Off = place.Money($"steps[{n}].off", line.Off),
                PercentOff = line.PercentOff,
            })],
            Repeats = entry.Repeats,
            From = place.Instant("from", entry.From),
            Until = place.Instant("until", entry.Until),
            Priority = entry.Priority,
            IsActive = entry.Active,
        };
        await reader.SetGoodsAsync(place, model, entry.Goods, cancellationToken);
        await reader.SaveAsync<FullReduction, FullReductionModel>(place, "full-reduction", model, cancellationToken);
    }
}
