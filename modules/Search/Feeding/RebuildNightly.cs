namespace CommunityKit.Search.Feeding;

/// <summary>Every night: a new index knows the words of new titles, and its suggestions count what is there today.</summary>
internal sealed class RebuildNightly(SearchFeed feed) : IJob
{
    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await feed.RebuildAsync(cancellationToken);
}
