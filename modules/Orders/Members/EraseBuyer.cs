using CommunityKit.Accounts.Events;
using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Members;

/// <summary>A member was erased: orders stay for the books, without name, address and contact.</summary>
internal sealed class EraseBuyer : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Context<OrdersDb>();
        foreach (var order in await db.Orders.Where(o => o.MemberId == domainEvent.MemberId).ToListAsync(cancellationToken))
        {
            order.Forget();
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
