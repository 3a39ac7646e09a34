using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Sending;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Preferences;

/// <summary>Where members want to hear of what goes on in the community.</summary>
internal sealed class PreferenceBook(IDbContextFactory<NotificationsDb> reading)
{
    public async ValueTask<bool> IsOnAsync(Guid memberId, Channel channel, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return !await db.Preferences.AnyAsync(p => p.MemberId == memberId && p.Channel == channel, cancellationToken);
    }

    public static async ValueTask SetAsync(Transaction transaction, Guid memberId, Channel channel, bool isOn, CancellationToken cancellationToken)
    {
        var db = transaction.Notifications();
        if (isOn)
        {
            await db.Preferences.Where(p => p.MemberId == memberId && p.Channel == channel).ExecuteDeleteAsync(cancellationToken);
        }
        else
        {
            await db.TryInsertAsync(new Preference { MemberId = memberId, Channel = channel, At = transaction.Now }, cancellationToken);
        }
    }
}
