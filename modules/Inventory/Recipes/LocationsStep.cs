using System.Text.Json;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Locations;
using CommunityKit.Inventory.Movements;
using CommunityKit.Inventory.Variants;
using CommunityKit.Recipes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Inventory.Recipes;

/// <summary>
/// Step <c>inventory.locations</c>: makes or changes <c>locations</c> (named by their code), and puts <c>levels</c> on their shelves. A level
/// at which anything happened since its opening is left as it is: what was sold stays sold.
/// </summary>
public sealed class LocationsStep(
    SaveLocation save, CatchUp catchUp, CorrectStock correct, IDbContextFactory<InventoryDb> reading, IStringLocalizer<InventoryModule> text) : IRecipeStep
{
    private const string Main = "main";

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        LocationsData data;
        try
        {
            data = context.Data.Deserialize(RecipeJson.Default.LocationsData) ?? new LocationsData();
        }
        catch (JsonException e)
        {
            context.Problem(e.Path ?? "$", text["recipe.json", e.Message]);
            return;
        }

        for (var i = 0; i < data.Locations.Count; i++)
        {
            await LocationAsync(context, data, i, cancellationToken);
        }

        if (data.Levels.Count > 0 && !context.DryRun)
        {
            await catchUp.OpenAllAsync(cancellationToken);
        }

        for (var i = 0; i < data.Levels.Count; i++)
        {
            await LevelAsync(context, data, data.Levels[i], i, cancellationToken);
        }
    }

    private async ValueTask LocationAsync(RecipeStepContext context, LocationsData data, int index, CancellationToken cancellationToken)
    {
        var entry = data.Locations[index];
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var known = await db.Locations.AsNoTracking().FirstOrDefaultAsync(place => place.Code == entry.Code, cancellationToken);
        if (known is null && index == 0 && !data.Locations.Exists(place => place.Code == Main))
        {
            // The place that every shop has from the start, as long as nobody made it their own, becomes the first of the recipe.
            known = await db.Locations.AsNoTracking().FirstOrDefaultAsync(place => place.Code == Main && place.Version == 1, cancellationToken);
        }

        var draft = new LocationDraft(entry.Code, entry.Name, entry.Position ?? index, entry.Active);
        var isSame = known is not null && known.Code == draft.Code && known.Name.Equals(draft.Name) && known.Position == draft.Position && known.IsActive == draft.IsActive;
        if (!context.DryRun && !isSame)
        {
            var result = await save.RunAsync(known?.Id, expectedVersion: null, draft, cancellationToken);
            if (!result.IsDone)
            {
                context.Problem($"locations[{index}]", text[$"location.{result.Outcome}"]);
                return;
            }
        }

        context.Changed("location", entry.Code, isSame ? RecipeChange.Unchanged : known is null ? RecipeChange.Created : RecipeChange.Updated);
    }

    private async ValueTask LevelAsync(RecipeStepContext context, LocationsData data, LevelEntry entry, int index, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var level = await (
            from variant in db.Variants
            join there in db.Levels on variant.VariantId equals there.VariantId
            join place in db.Locations on there.LocationId equals place.Id
            where variant.Sku == entry.Sku && place.Code == entry.Location
            select there).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var key = $"{entry.Sku}@{entry.Location}";
        if (level is null)
        {
            // In a dry run neither the goods nor the places of the same recipe are there yet.
            if (!context.DryRun)
            {
                context.Problem($"levels[{index}]", text["recipe.level", entry.Sku, entry.Location]);
            }
            else if (data.Locations.Exists(place => place.Code == entry.Location))
            {
                context.Changed("stock", key, RecipeChange.Created);
            }

            return;
        }

        var isTouched = await db.Movements.AnyAsync(
            move => move.VariantId == level.VariantId && move.LocationId == level.LocationId && move.Kind != MovementKind.Opened, cancellationToken);
        if (isTouched || level.OnHand == entry.OnHand)
        {
            context.Changed("stock", key, RecipeChange.Unchanged);
            return;
        }

        if (!context.DryRun)
        {
            await correct.CountAsync(level.VariantId, level.LocationId, entry.OnHand, actor: "", "recipe", cancellationToken);
        }

        context.Changed("stock", key, RecipeChange.Updated);
    }
}
