using CommunityKit.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Inbox;

/// <summary>How many messages members have not opened, for the header of every page: kept in memory for half a minute. Thread-safe.</summary>
internal sealed class InboxCounts(IDbContextFactory<NotificationsDb> reading, TimeProvider clock)
{
    private readonly CachedCounts _counts = new(clock);

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(30);

    public ValueTask<long> UnreadAsync(Guid memberId, CancellationToken cancellationToken) => _counts.GetAsync(
        memberId.ToString("N"),
        MaxAge,
        async token =>
        {
            await using var db = await reading.CreateDbContextAsync(token);
            return await db.Inbox.LongCountAsync(m => m.MemberId == memberId && m.ReadAt == null, token);
        },
        cancellationToken);

    public void Forget(Guid memberId) => _counts.Forget(memberId.ToString("N"));
}
