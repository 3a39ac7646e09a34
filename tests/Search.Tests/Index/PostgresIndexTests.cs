using CommunityKit.Search.Testing;
using CommunityKit.Search.Tests.Support;

namespace CommunityKit.Search.Tests.Index;

[NeedsPostgres]
public sealed class PostgresIndexTests : SearchIndexConformance
{
    private TemporaryIndex _index = null!;

    [ConformanceFact]
    public async Task Two_nodes_see_each_others_changes_and_buildings()
    {
        await using var other = await _index.OtherNodeAsync();
        await BuildAsync(Thing("a", "apple"));
        Assert.Equal(["a"], (await other.FindAsync("apple")).Select(hit => hit.Id));

        Assert.True(await other.Index.ApplyAsync(new SearchBatch("test.things", new SearchCursor("1"), new SearchCursor("2"), [Thing("b", "pear")]), CancellationToken.None));
        Assert.Equal(["b"], (await FindAsync("pear")).Select(hit => hit.Id));

        await other.BuildAsync(Thing("c", "plum"));
        Assert.Empty(await FindAsync("apple"));
        Assert.Equal(["c"], (await FindAsync("plum")).Select(hit => hit.Id));
    }

    protected override async ValueTask<ISearchIndex> CreateAsync() => (_index = await TemporaryIndex.InPostgresAsync()).Index;

    protected override ValueTask RemoveAsync(ISearchIndex index) => _index.DisposeAsync();
}
