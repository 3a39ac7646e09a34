namespace CommunityKit.Search.Feeding;

/// <summary>Builds the index anew when somebody asked for it.</summary>
internal sealed class RebuildWorker(SearchFeed feed) : IQueueWorker<RebuildRequest>
{
    public static QueueName<RebuildRequest> Queue { get; } = new("search.rebuild.v1");

    public async ValueTask RunAsync(RebuildRequest payload, JobContext context, CancellationToken cancellationToken) =>
        await feed.RebuildAsync(cancellationToken);
}
