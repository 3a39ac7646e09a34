using Microsoft.Extensions.Hosting;

namespace CommunityKit.Search.Feeding;

/// <summary>
/// Follows the sources on every node by itself: what no event announced, and on other nodes what events announced to one of them. Reading on
/// from a cursor with nothing behind it costs one small query for each source.
/// </summary>
internal sealed class FollowSources(SearchFeed feed, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Distance, clock);
        do
        {
            try
            {
                await feed.FollowAsync(stoppingToken);
            }
            catch (SourceFailedException)
            {
                // The feed has logged it; the next round tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
