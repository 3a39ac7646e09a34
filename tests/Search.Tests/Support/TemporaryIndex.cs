using CommunityKit.Search.Postgres;
using CommunityKit.Search.Sqlite;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Search.Tests.Support;

/// <summary>An index that goes with its folder or schema.</summary>
internal sealed class TemporaryIndex : IAsyncDisposable
{
    public const string Source = "test.things";

    private readonly TestShopDatabase? _database;
    private readonly Func<ValueTask> _remove;

    private TemporaryIndex(ISearchIndex index, Func<ValueTask> remove, TestShopDatabase? database = null)
    {
        Index = index;
        _remove = remove;
        _database = database;
    }

    public ISearchIndex Index { get; }

    public static TemporaryIndex InFile()
    {
        var folder = Directory.CreateTempSubdirectory("ck-search-").FullName;
        return new TemporaryIndex(new SqliteSearchIndex(folder, TimeProvider.System), () =>
        {
            Directory.Delete(folder, recursive: true);
            return default;
        });
    }

    public static async Task<TemporaryIndex> InPostgresAsync()
    {
        var database = await TestShopDatabase.CreateAsync();
        return new TemporaryIndex(new PostgresSearchIndex(database, TimeProvider.System), database.Space.DisposeAsync, database);
    }

    public static async Task<TemporaryIndex> InAsync(DatabaseKind kind) => kind == DatabaseKind.Postgres ? await InPostgresAsync() : InFile();

    public static SearchDocument Document(string id, string title) => new(id, title, "/things/" + id, new SearchCursor("1"));

    /// <summary>The same index as another node of the host has it.</summary>
    public Task<TemporaryIndex> OtherNodeAsync() =>
        Task.FromResult(new TemporaryIndex(new PostgresSearchIndex(_database!, TimeProvider.System), () => default, _database));

    public Task BuildAsync(IEnumerable<SearchDocument> documents) => Index.RebuildAsync(Batches(documents), CancellationToken.None);

    public Task BuildAsync(params SearchDocument[] documents) => BuildAsync((IEnumerable<SearchDocument>)documents);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int limit = 24, string? culture = null) =>
        (await Index.SearchAsync(new SearchRequest(text) { Limit = limit, Culture = culture }, CancellationToken.None)).Hits;

    public ValueTask DisposeAsync()
    {
        (Index as IDisposable)?.Dispose();
        return _remove();
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
