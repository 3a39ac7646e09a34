using CommunityKit.Search.Sqlite;

namespace CommunityKit.Search.Tests.Support;

/// <summary>An index file in a folder that goes with it.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    public const string Source = "test.things";

    private readonly string _folder = Directory.CreateTempSubdirectory("ck-search-").FullName;

    public TemporaryIndex() => Index = new SqliteSearchIndex(_folder, TimeProvider.System);

    public SqliteSearchIndex Index { get; }

    public static SearchDocument Document(string id, string title) => new(id, title, "/things/" + id, new SearchCursor("1"));

    public Task BuildAsync(IEnumerable<SearchDocument> documents) => Index.RebuildAsync(Batches(documents), CancellationToken.None);

    public Task BuildAsync(params SearchDocument[] documents) => BuildAsync((IEnumerable<SearchDocument>)documents);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int limit = 24, string? culture = null) =>
        (await AskAsync(new SearchRequest(text) { Limit = limit, Culture = culture })).Hits;

    public async Task<SearchResult> AskAsync(SearchRequest request) => await Index.SearchAsync(request, CancellationToken.None);

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async IAsyncEnumerable<SearchBatch> Batches(IEnumerable<SearchDocument> documents)
    {
        var at = default(SearchCursor);
        foreach (var (i, chunk) in documents.Chunk(500).Index())
        {
            var next = new SearchCursor((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return new SearchBatch(Source, at, next, chunk);
            at = next;
            await Task.Yield();
        }
    }
}
