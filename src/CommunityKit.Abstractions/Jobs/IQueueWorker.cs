namespace CommunityKit.Jobs;

/// <summary>Works on the items of a queue, at least once each. Resolved from a scope per item.</summary>
/// <typeparam name="TPayload">Payload of the queue.</typeparam>
public interface IQueueWorker<in TPayload>
    where TPayload : class
{
    /// <summary>Works on one item. An exception means: try again later; after the last attempt the item is parked.</summary>
    /// <param name="payload">The item.</param>
    /// <param name="context">Facts about the run; <see cref="JobContext.RunId"/> is the item's id.</param>
    /// <param name="cancellationToken">Cancelled when the runtime drains or the lease ends.</param>
    ValueTask RunAsync(TPayload payload, JobContext context, CancellationToken cancellationToken);
}
