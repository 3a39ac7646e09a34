using CommunityKit.Accounts.Events;
using CommunityKit.Customers.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Customers;

/// <summary>
/// A member is gone: so are addresses, segments and notes. What they agreed to stays as proof, under an id that leads nowhere now.
/// </summary>
internal sealed class EraseCustomer(Segments.SegmentCache cache) : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Customers();
        var id = domainEvent.MemberId;
        await db.Addresses.Where(a => a.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SegmentMembers.Where(m => m.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Notes.Where(n => n.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        transaction.OnCommitted(cache.Forget);
    }
}
