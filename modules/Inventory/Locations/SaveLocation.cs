using System.Text.RegularExpressions;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Variants;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Locations;

/// <summary>Makes or changes a location. The shop always has one in use.</summary>
public sealed partial class SaveLocation(IUnitOfWork work)
{
    /// <param name="id">The location; null to find it by its code, or to make it.</param>
    /// <param name="expectedVersion">Version that the change is based on; null for any.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<LocationResult> RunAsync(Guid? id, long? expectedVersion, LocationDraft draft, CancellationToken cancellationToken)
    {
        draft = draft with { Code = draft.Code.Trim().ToLowerInvariant() };
        if (!CodePattern().IsMatch(draft.Code))
        {
            return new LocationResult(LocationOutcome.BadCode);
        }

        try
        {
            return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, id, expectedVersion, draft, ct), cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return new LocationResult(LocationOutcome.CodeTaken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new LocationResult(LocationOutcome.Stale);
        }
    }

    private static async ValueTask<LocationResult> SaveAsync(
        Transaction transaction, Guid? id, long? expectedVersion, LocationDraft draft, CancellationToken cancellationToken)
    {
        var db = transaction.Context<InventoryDb>();
        var place = id is { } known
            ? await db.Locations.FindAsync([known], cancellationToken)
            : await db.Locations.FirstOrDefaultAsync(other => other.Code == draft.Code, cancellationToken);
        if (place is null && id is not null)
        {
            return new LocationResult(LocationOutcome.NotFound);
        }

        if (place is not null && expectedVersion is { } version && version != place.Version)
        {
            return new LocationResult(LocationOutcome.Stale);
        }

        var own = place?.Id ?? Guid.Empty;
        if (!draft.IsActive && !await db.Locations.AnyAsync(other => other.IsActive && other.Id != own, cancellationToken))
        {
            return new LocationResult(LocationOutcome.LastOne);
        }

        var isNew = place is null;
        place ??= db.Add(new Location()).Entity;
        (place.Code, place.Name, place.Position, place.IsActive) = (draft.Code, draft.Name, draft.Position, draft.IsActive);
        if (!db.ChangeTracker.HasChanges())
        {
            return new LocationResult(LocationOutcome.Unchanged) { Id = place.Id };
        }

        await db.SaveChangesAsync(cancellationToken);
        if (isNew)
        {
            await transaction.ExecuteSqlAsync(
                """
                INSERT INTO inv_level (variant_id, location_id, on_hand, reserved, safety, overdraw, promised_short)
                SELECT variant_id, @id, 0, 0, 0, 0, 0 FROM inv_variant WHERE is_counted
                ON CONFLICT (variant_id, location_id) DO NOTHING
                """,
                cancellationToken,
                ("id", place.Id));
        }

        // Which stock counts and where backorders are taken depends on all locations.
        transaction.Enqueue(CatchUp.Queue, new CatchUpPage(null));
        return new LocationResult(isNew ? LocationOutcome.Created : LocationOutcome.Updated) { Id = place.Id };
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
