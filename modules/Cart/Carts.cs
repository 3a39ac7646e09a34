using CommunityKit.Cart.Adding;
using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Visitors;

namespace CommunityKit.Cart;

/// <summary>The carts for other modules.</summary>
public sealed class Carts(BasketReads reads, AddToBasket add) : ICarts
{
    public async ValueTask<CartSnapshot?> CurrentAsync(HttpContext http, CancellationToken cancellationToken) =>
        CartVisitor.Find(http) is { } owner && await reads.FindAsync(owner, cancellationToken) is { } basket && basket.Basket.Pieces > 0 ? basket.ToSnapshot() : null;

    public async ValueTask<CartSnapshot?> FindAsync(Guid cartId, CancellationToken cancellationToken) =>
        (await reads.FindAsync(cartId, cancellationToken))?.ToSnapshot();

    public async ValueTask<bool> ConsumeAsync(Transaction transaction, CartSnapshot cart, CancellationToken cancellationToken)
    {
        if (await BasketTable.FindAsync(transaction, cart.Id, cancellationToken) is not { } basket || basket.Version != cart.Version)
        {
            return false;
        }

        await BasketTable.SaveAsync(transaction, basket, basket.Basket.WithoutBought(), share: null, cancellationToken);
        return true;
    }

    public async ValueTask<int> AddAsync(HttpContext http, IReadOnlyList<CartAddition> lines, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var line in lines)
        {
            added += (await add.RunAsync(http, line, cancellationToken)).IsAdded ? 1 : 0;
        }

        return added;
    }
}
