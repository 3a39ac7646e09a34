using CommunityKit.Accounts.Events;
using CommunityKit.Customers.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Book;

/// <summary>A member is gone: so are the addresses.</summary>
internal sealed class EraseAddresses : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        await transaction.Customers().Addresses.Where(a => a.MemberId == domainEvent.MemberId).ExecuteDeleteAsync(cancellationToken);
}
