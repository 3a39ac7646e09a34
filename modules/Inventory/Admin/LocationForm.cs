using System.Security.Claims;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Locations;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Inventory.Admin;

/// <summary>A location in the admin. Locations are switched off, never deleted: the journal speaks of them.</summary>
public sealed class LocationForm(IDbContextFactory<InventoryDb> reading, SaveLocation save, IStringLocalizer<InventoryModule> text) : AdminForm<LocationModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.locations.new";
        form.EditTitleKey = "admin.locations.edit";
        form.NameProperty = nameof(LocationModel.Name);
    }

    protected override async ValueTask<LocationModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (key is null)
        {
            return new LocationModel { Position = 1 + await db.Locations.MaxAsync(place => place.Position, cancellationToken) };
        }

        return Guid.TryParse(key, out var id) && await db.Locations.AsNoTracking().FirstOrDefaultAsync(place => place.Id == id, cancellationToken) is { } found
            ? new LocationModel { Name = found.Name, Code = found.Code, Position = found.Position, IsActive = found.IsActive, Version = found.Version }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, LocationModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var draft = new LocationDraft(model.Code, model.Name, model.Position, model.IsActive);
        var id = key is null ? (Guid?)null : Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty;
        if (id is null)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var code = model.Code.Trim().ToLowerInvariant();
            if (await db.Locations.AnyAsync(place => place.Code == code, cancellationToken))
            {
                return AdminSaveResult.Refused((nameof(LocationModel.Code), text["location.CodeTaken"]));
            }
        }

        var result = await save.RunAsync(id, key is null ? null : model.Version, draft, cancellationToken);
        return result.Outcome switch
        {
            LocationOutcome.Stale => AdminSaveResult.Conflict,
            LocationOutcome.LastOne => AdminSaveResult.Refused((nameof(LocationModel.IsActive), text["location.LastOne"])),
            LocationOutcome.NotFound => AdminSaveResult.Refused(("", text["location.NotFound"])),
            LocationOutcome.BadCode or LocationOutcome.CodeTaken => AdminSaveResult.Refused((nameof(LocationModel.Code), text[$"location.{result.Outcome}"])),
            _ => AdminSaveResult.Saved(result.Id.ToString("N")),
        };
    }
}
