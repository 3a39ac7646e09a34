using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CommunityKit.Data.Conventions;

/// <summary>The optimistic token of human edits: <c>long Version</c>.</summary>
internal static class VersionToken
{
    public const string Name = "Version";

    public static void Bump(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)
                || entry.Metadata.FindProperty(Name) is not { IsConcurrencyToken: true } property
                || property.ClrType != typeof(long))
            {
                continue;
            }

            var version = entry.Property(property);
            version.CurrentValue = entry.State == EntityState.Added ? 1L : (long)version.OriginalValue! + 1;
        }
    }
}
