using CommunityKit.Accounts.Events;

namespace CommunityKit.Cart.Baskets;

/// <summary>A member who leaves takes the basket along.</summary>
public sealed class EraseBasket : IEventHandler<MemberErased>
{
    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync("DELETE FROM cart_basket WHERE member_id = @member", cancellationToken, ("member", domainEvent.MemberId));
}
