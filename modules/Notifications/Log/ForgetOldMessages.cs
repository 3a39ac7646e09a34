using CommunityKit.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Log;

/// <summary>Every night: the log keeps half a year, inboxes a year.</summary>
internal sealed class ForgetOldMessages(IUnitOfWork work) : IJob
{
    public static TimeSpan KeepLog { get; } = TimeSpan.FromDays(180);

    public static TimeSpan KeepInbox { get; } = TimeSpan.FromDays(365);

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Notifications();
            var (oldLog, oldInbox) = (transaction.Now - KeepLog, transaction.Now - KeepInbox);
            await db.Deliveries.Where(d => db.Messages.Any(m => m.Id == d.MessageId && m.At < oldLog)).ExecuteDeleteAsync(token);
            await db.Messages.Where(m => m.At < oldLog).ExecuteDeleteAsync(token);
            await db.Inbox.Where(m => m.At < oldInbox).ExecuteDeleteAsync(token);
        },
        cancellationToken);
}
