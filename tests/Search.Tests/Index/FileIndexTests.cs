using CommunityKit.Search.Testing;
using CommunityKit.Search.Tests.Support;

namespace CommunityKit.Search.Tests.Index;

public sealed class FileIndexTests : SearchIndexConformance
{
    private readonly TemporaryIndex _index = TemporaryIndex.InFile();

    protected override ValueTask<ISearchIndex> CreateAsync() => new(_index.Index);

    protected override ValueTask RemoveAsync(ISearchIndex index) => _index.DisposeAsync();
}
