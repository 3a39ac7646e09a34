using CommunityKit.Accounts.Events;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Members;

/// <summary>A member is gone: so are inbox and wishes; the log forgets who it was.</summary>
internal sealed class EraseMessages(InboxCounts counts) : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Notifications();
        var id = domainEvent.MemberId;
        await db.Inbox.Where(m => m.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Preferences.Where(p => p.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Messages.Where(m => m.MemberId == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.MemberId, (Guid?)null), cancellationToken);
        transaction.OnCommitted(() => counts.Forget(id));
    }
}
