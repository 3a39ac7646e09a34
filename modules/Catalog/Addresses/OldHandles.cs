using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Addresses;

/// <summary>Keeps links alive when handles change.</summary>
internal static class OldHandles
{
    /// <summary>Remembers that a handle was left, and forgets what the new one meant before.</summary>
    /// <param name="db">A writing context; the caller saves.</param>
    /// <param name="kind">What the handles name.</param>
    /// <param name="oldHandle">The handle until now; null for a new thing.</param>
    /// <param name="newHandle">The handle from now on; null for a deleted thing.</param>
    /// <param name="target">The thing.</param>
    /// <param name="now">UTC instant of the change.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task MoveAsync(
        CatalogDb db, HandleKind kind, string? oldHandle, string? newHandle, Guid target, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (oldHandle == newHandle)
        {
            return;
        }

        var rows = await db.OldHandles.AsTracking()
            .Where(row => row.Kind == kind && (row.Handle == oldHandle || row.Handle == newHandle))
            .ToListAsync(cancellationToken);
        if (rows.Find(row => row.Handle == newHandle) is { } reused)
        {
            db.Remove(reused);
        }

        if (newHandle is null)
        {
            await db.OldHandles.Where(row => row.Kind == kind && row.TargetId == target)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.TargetId, (Guid?)null), cancellationToken);
        }

        if (oldHandle is not null)
        {
            var row = rows.Find(r => r.Handle == oldHandle) ?? db.Add(new OldHandle { Kind = kind, Handle = oldHandle }).Entity;
            row.TargetId = newHandle is null ? null : target;
            row.Since = now;
        }
    }
}
