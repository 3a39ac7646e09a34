using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Data;

/// <summary>
/// The room that all originals take together. Invariant: <c>used_bytes</c> is the sum of <c>med_asset.bytes</c>, whoever uploads at the
/// same time; it grows only while it stays within the quota.
/// </summary>
internal static class Room
{
    /// <summary>Takes room, or gives it back with a negative number. Call it last in the unit of work.</summary>
    /// <exception cref="MediaRefusedException">The library is full.</exception>
    public static async ValueTask TakeAsync(Transaction transaction, long bytes, long quota, CancellationToken cancellationToken)
    {
        var changed = await transaction.ExecuteSqlAsync(
            "UPDATE med_room SET used_bytes = used_bytes + @bytes WHERE id = 1 AND (@bytes <= 0 OR used_bytes + @bytes <= @quota)",
            cancellationToken,
            ("bytes", bytes),
            ("quota", quota));
        if (changed == 0)
        {
            throw Full(quota);
        }
    }

    public static MediaRefusedException Full(long quota) =>
        new("full", $"The library may hold {quota / 1024 / 1024} MB and is full. Delete what is not needed, or raise the limit.");
}
