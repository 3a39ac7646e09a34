using System.Collections.Concurrent;
using CommunityKit.Images;

namespace CommunityKit.Media.Variants;

/// <summary>Orders each variant once, however many visitors ask for it before it is there. Thread-safe.</summary>
internal sealed class VariantOrders(IImageProcessor images)
{
    private readonly ConcurrentDictionary<VariantTask, bool> _open = new();

    /// <summary>Puts a variant into the queue unless it is there already, or nothing here can render.</summary>
    public async Task OrderAsync(VariantTask task, IUnitOfWork work, CancellationToken cancellationToken)
    {
        if (_open.TryAdd(task, true))
        {
            var isOrdered = false;
            try
            {
                if (await images.EngineAsync(cancellationToken) is not null)
                {
                    await work.ExecuteAsync(
                        (transaction, _) =>
                        {
                            transaction.Enqueue(VariantWorker.Queue, task);
                            return default;
                        },
                        cancellationToken);
                    isOrdered = true;
                }
            }
            finally
            {
                if (!isOrdered)
                {
                    Done(task);
                }
            }
        }
    }

    /// <summary>Forgets an order that was worked on, or came to nothing.</summary>
    public void Done(VariantTask task) => _open.TryRemove(task, out _);
}
