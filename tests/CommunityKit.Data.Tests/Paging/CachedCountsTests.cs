using CommunityKit.Testing.Time;

namespace CommunityKit.Data.Tests.Paging;

public sealed class CachedCountsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_count_is_made_once_for_all_who_ask_and_again_when_it_is_old_or_forgotten()
    {
        var counts = new CachedCounts(_clock);
        var made = 0;
        var first = new TaskCompletionSource<long>();

        var asking = Enumerable.Range(0, 10).Select(_ => counts.GetAsync("k", Minute, CountAsync, CancellationToken.None).AsTask()).ToList();
        first.SetResult(7);
        Assert.All(await Task.WhenAll(asking), count => Assert.Equal(7, count));
        Assert.Equal(1, made);

        _clock.Advance(Minute + TimeSpan.FromSeconds(1));
        Assert.Equal(7, await counts.GetAsync("k", Minute, CountAsync, CancellationToken.None));
        Assert.Equal(2, made);
        counts.Forget("k");
        await counts.GetAsync("k", Minute, CountAsync, CancellationToken.None);
        Assert.Equal(3, made);

        Task<long> CountAsync(CancellationToken cancellationToken)
        {
            made++;
            return first.Task;
        }
    }

    [Fact]
    public async Task While_one_counts_anew_the_others_get_the_old_number_and_a_failure_keeps_it()
    {
        var counts = new CachedCounts(_clock);
        await counts.GetAsync("k", Minute, _ => Task.FromResult(1L), CancellationToken.None);
        _clock.Advance(Minute * 2);
        var slow = new TaskCompletionSource<long>();

        var counting = counts.GetAsync("k", Minute, _ => slow.Task, CancellationToken.None);
        Assert.Equal(1, await counts.GetAsync("k", Minute, _ => Task.FromResult(99L), CancellationToken.None));
        slow.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => counting.AsTask());

        Assert.Equal(2, await counts.GetAsync("k", Minute, _ => Task.FromResult(2L), CancellationToken.None));
    }
}
