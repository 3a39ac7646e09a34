using System.Globalization;
using System.Security.Claims;
using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Variants;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Inventory.Admin;

/// <summary>A variant at a location: count, move, keep back, and the rule for selling beyond the stock.</summary>
public sealed class StockForm(
    IDbContextFactory<InventoryDb> reading,
    ICatalogQueries catalog,
    CorrectStock correct,
    IUnitOfWork work,
    SoldOutFlags flags,
    IStringLocalizer<InventoryModule> text) : AdminForm<StockModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.stock";
        form.EditTitleKey = "admin.stock.edit";
        form.NameProperty = nameof(StockModel.Title);
        form.ShopPathProperty = nameof(StockModel.ShopPath);
        form.Group("group.count", nameof(StockModel.Title), nameof(StockModel.Place), nameof(StockModel.OnHand), nameof(StockModel.Promised), nameof(StockModel.Reason));
        form.Group("group.move", nameof(StockModel.MoveTo), nameof(StockModel.MovePieces));
        form.Aside("group.rules", nameof(StockModel.Safety), nameof(StockModel.LowAt), nameof(StockModel.Backorder), nameof(StockModel.BackorderLimit), nameof(StockModel.BackorderUntil));
    }

    protected override async ValueTask<StockModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null || StockKey.Parse(key) is not { } at)
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var row = await (
            from level in db.Levels.AsNoTracking()
            join variant in db.Variants.AsNoTracking() on level.VariantId equals variant.VariantId
            join place in db.Locations.AsNoTracking() on level.LocationId equals place.Id
            where level.VariantId == at.VariantId && level.LocationId == at.LocationId
            select new { level, variant, place.Name }).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var facts = (await catalog.VariantsAsync([at.VariantId], cancellationToken)).GetValueOrDefault(at.VariantId);
        return new StockModel
        {
            Title = facts is null ? row.variant.Sku ?? key : StockList.TitleOf(facts),
            Place = row.Name.For(),
            Promised = row.level.Reserved.ToString(CultureInfo.CurrentCulture),
            OnHand = row.level.OnHand,
            Seen = row.level.OnHand,
            Safety = row.level.Safety,
            Backorder = row.variant.Backorder,
            BackorderLimit = row.variant.BackorderLimit,
            BackorderUntil = row.variant.BackorderUntil,
            LowAt = row.variant.LowAt,
            ShopPath = facts is { IsPublished: true } ? facts.Path : null,
        };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, StockModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (key is null || StockKey.Parse(key) is not { } at)
        {
            return AdminSaveResult.Refused(("", text["stock.unknown"]));
        }

        if (Problems(model, at.LocationId) is { Count: > 0 } problems)
        {
            return AdminSaveResult.Refused([.. problems]);
        }

        var (actor, reason) = (user.FindFirst(UserClaims.Name)?.Value ?? "", model.Reason?.Trim() ?? "");
        await SaveRulesAsync(at.VariantId, at.LocationId, model, cancellationToken);
        var outcome = await correct.AdjustAsync(at.VariantId, at.LocationId, model.OnHand - model.Seen, actor, reason, cancellationToken);
        if (outcome == CorrectionOutcome.TooFew)
        {
            return AdminSaveResult.Refused((nameof(StockModel.OnHand), text["stock.tooFew"]));
        }

        if (model.MovePieces > 0 && Guid.TryParse(model.MoveTo, out var to))
        {
            outcome = await correct.TransferAsync(at.VariantId, at.LocationId, to, model.MovePieces, actor, reason, cancellationToken);
            if (outcome != CorrectionOutcome.Done)
            {
                return AdminSaveResult.Refused((nameof(StockModel.MovePieces), text["stock.tooFewToMove"]));
            }
        }

        return AdminSaveResult.Saved(key);
    }

    private List<(string Property, string Message)> Problems(StockModel model, Guid locationId)
    {
        var problems = new List<(string, string)>();
        var moves = model.MovePieces > 0;
        if ((model.OnHand != model.Seen || moves) && string.IsNullOrWhiteSpace(model.Reason))
        {
            problems.Add((nameof(StockModel.Reason), text["stock.reason"]));
        }

        if (moves && (!Guid.TryParse(model.MoveTo, out var to) || to == locationId))
        {
            problems.Add((nameof(StockModel.MoveTo), text["stock.moveTo"]));
        }

        if (model.Backorder == BackorderRule.UntilDate && model.BackorderUntil is null)
        {
            problems.Add((nameof(StockModel.BackorderUntil), text["stock.until"]));
        }

        return problems;
    }

    private async Task SaveRulesAsync(Guid variantId, Guid locationId, StockModel model, CancellationToken cancellationToken)
    {
        await correct.KeepBackAsync(variantId, locationId, model.Safety, cancellationToken);
        await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                await RuleTable.SetAsync(transaction, variantId, model.Backorder, model.BackorderLimit, model.BackorderUntil, model.LowAt, ct);
                transaction.Publish(new Events.StockAvailabilityChanged(variantId));
                transaction.OnCommitted(() => SoldOut.Clear(flags, variantId, locationId));
            },
            cancellationToken);
    }
}
