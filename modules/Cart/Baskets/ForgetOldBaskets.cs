namespace CommunityKit.Cart.Baskets;

/// <summary>Deletes guests' baskets that nobody came back to.</summary>
public sealed class ForgetOldBaskets(IUnitOfWork work, ISettings<CartSettings> settings) : IJob
{
    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, ct) => await transaction.ExecuteSqlAsync(
            "DELETE FROM cart_basket WHERE member_id IS NULL AND updated_at < @before", ct, ("before", transaction.Now.AddDays(-settings.Current.GuestDays))),
        cancellationToken);
}
