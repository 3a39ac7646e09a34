using CommunityKit.Accounts.Events;
using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>A member was erased: returns stay for the books, without words and photos.</summary>
internal sealed class EraseReturns : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Context<OrdersDb>();
        foreach (var back in await db.Returns.Where(r => r.MemberId == domainEvent.MemberId).ToListAsync(cancellationToken))
        {
            if (back.Photos.Count > 0)
            {
                transaction.Enqueue(DeletePhotos.Queue, new DeletedPhotos([.. back.Photos]));
            }

            back.Forget();
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
