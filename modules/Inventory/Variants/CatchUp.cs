using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Availability;

namespace CommunityKit.Inventory.Variants;

/// <summary>
/// Goes through all variants of the shop: when the module comes into a running shop, and after a change of locations. Page by page through
/// a queue, so that it survives a restart and hinders nobody.
/// </summary>
public sealed class CatchUp(IProductVariants products, OpenVariants open, RecountAvailability recount, IUnitOfWork work)
    : IQueueWorker<CatchUpPage>, IModuleLifecycle
{
    internal static readonly QueueName<CatchUpPage> Queue = new("inventory.catch-up.v1");
    private const int VariantsPerPage = 100;

    public async ValueTask RunAsync(CatchUpPage payload, JobContext context, CancellationToken cancellationToken) =>
        await PageAsync(payload.After, goesOn: true, cancellationToken);

    /// <summary>Goes through all of them now, for recipes: what comes next in the recipe needs them.</summary>
    public async ValueTask OpenAllAsync(CancellationToken cancellationToken)
    {
        Guid? last = null;
        do
        {
            last = await PageAsync(last, goesOn: false, cancellationToken);
        }
        while (last is not null);
    }

    private async ValueTask<Guid?> PageAsync(Guid? after, bool goesOn, CancellationToken cancellationToken)
    {
        var ids = await products.PageAsync(after, VariantsPerPage, cancellationToken);
        if (ids.Count == 0)
        {
            return null;
        }

        await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                await open.OpenAsync(transaction, ids, ct);
                await recount.RunAsync(transaction, ids, tellAll: true, ct);
                if (goesOn)
                {
                    transaction.Enqueue(Queue, new CatchUpPage(ids[^1]));
                }
            },
            cancellationToken);
        return ids[^1];
    }

    public async ValueTask EnabledAsync(LifecycleContext context, CancellationToken cancellationToken) =>
        await work.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.Enqueue(Queue, new CatchUpPage(null));
                return default(ValueTask);
            },
            cancellationToken);
}
