namespace CommunityKit.Cart.Baskets;

/// <summary>The one way to change a basket: read it, change it, write it, with nobody in between.</summary>
public sealed class ChangeBasket(IUnitOfWork work)
{
    /// <summary>Changes an owner's basket; one that does not exist is made.</summary>
    /// <returns>The basket after the change.</returns>
    public Task<StoredBasket> RunAsync(BasketOwner owner, Func<Basket, Basket> change, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var basket = await BasketTable.FindAsync(transaction, owner, ct);
            if (basket is null)
            {
                if (await BasketTable.TryAddAsync(transaction, owner, change(Basket.Empty), ct) is { } first)
                {
                    return first;
                }

                basket = await BasketTable.FindAsync(transaction, owner, ct) ?? throw new InvalidOperationException("The basket that stood in the way is gone.");
            }

            return await SaveAsync(transaction, basket, change(basket.Basket), basket.Share, ct);
        },
        cancellationToken);

    /// <summary>Changes a basket that is known by its id, its sharing too.</summary>
    /// <returns>The basket after the change; null if there is none.</returns>
    public Task<StoredBasket?> RunAsync(
        Guid id, Func<StoredBasket, DateTimeOffset, (Basket Basket, BasketShare? Share)> change, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            if (await BasketTable.FindAsync(transaction, id, ct) is not { } basket)
            {
                return null;
            }

            var (after, share) = change(basket, transaction.Now);
            return await SaveAsync(transaction, basket, after, share, ct);
        },
        cancellationToken);

    private static async ValueTask<StoredBasket> SaveAsync(
        Transaction transaction, StoredBasket before, Basket after, BasketShare? share, CancellationToken cancellationToken) =>
        ReferenceEquals(before.Basket, after) && before.Share == share
            ? before
            : before with { Version = await BasketTable.SaveAsync(transaction, before, after, share, cancellationToken), Basket = after, Share = share };
}
