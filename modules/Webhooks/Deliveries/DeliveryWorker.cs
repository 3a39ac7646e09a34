namespace CommunityKit.Webhooks.Deliveries;

/// <summary>Makes the tries that are due.</summary>
internal sealed class DeliveryWorker(Deliver deliver) : IQueueWorker<DeliveryTask>
{
    public static QueueName<DeliveryTask> Queue { get; } = new("webhooks.deliver.v1");

    public async ValueTask RunAsync(DeliveryTask payload, JobContext context, CancellationToken cancellationToken) =>
        await deliver.RunAsync(payload, cancellationToken);
}
