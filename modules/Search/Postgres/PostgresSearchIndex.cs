using System.Data;
using System.Data.Common;
using CommunityKit.Search.Answering;

namespace CommunityKit.Search.Postgres;

/// <summary>
/// The index in the shop's own PostgreSQL database: one for all nodes, as old as the last commit. Tokens, questions and ranking are those of
/// the file index; the database stores them as <c>tsvector</c>.
/// </summary>
internal sealed class PostgresSearchIndex(IShopDatabase database, TimeProvider clock) : AnsweringIndex, IDisposable
{
    private const string Engine = "postgresql-tsvector";
    private const string TableIsGone = "42P01";

    /// <summary>A building that has not ended by then was given up.</summary>
    private static readonly TimeSpan LongestBuilding = TimeSpan.FromHours(6);

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile bool _isPrepared;
    private volatile Known? _known;

    public override ValueTask<SearchCursor> CursorAsync(string source, CancellationToken cancellationToken) => InCurrentAsync(
        async (sql, current, token) => new SearchCursor((await sql.ReadAsync(
            IndexTables.In(current.Generation, "SELECT cursor FROM {x}source WHERE name = @1"), row => row.IsDBNull(0) ? null : row.GetString(0), token, source)).FirstOrDefault()),
        cancellationToken);

    public override ValueTask<bool> ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) =>
        WriteCurrentAsync((writer, sql, token) => writer.ApplyAsync(sql, batch, isBuilding: false, token), cancellationToken);

    public override async ValueTask KeepOnlyAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        var named = await InCurrentAsync(
            (sql, current, token) => sql.ReadAsync(IndexTables.In(current.Generation, "SELECT name FROM {x}source"), row => row.GetString(0), token), cancellationToken);
        if (named.Except(sources, StringComparer.Ordinal).Any())
        {
            await WriteCurrentAsync((writer, sql, token) => writer.KeepOnlyAsync(sql, sources, token), cancellationToken);
        }
    }

    public override async Task RebuildAsync(IAsyncEnumerable<SearchBatch> everything, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        await _building.WaitAsync(cancellationToken);
        try
        {
            await using var batches = everything.GetAsyncEnumerator(cancellationToken);
            var (sample, hasMore) = await SampleAsync(batches);
            var lexicon = LexiconOf(sample);
            var generation = await database.WriteAsync((sql, token) => BeginAsync(sql, lexicon, clock.GetUtcNow(), token), cancellationToken);
            try
            {
                var writer = new PostgresWriter(generation, lexicon);
                foreach (var batch in sample)
                {
                    await database.WriteAsync((sql, token) => writer.ApplyAsync(sql, batch, isBuilding: true, token), cancellationToken);
                }

                for (; hasMore; hasMore = await batches.MoveNextAsync())
                {
                    var batch = batches.Current;
                    await database.WriteAsync((sql, token) => writer.ApplyAsync(sql, batch, isBuilding: true, token), cancellationToken);
                }

                await database.WriteAsync((sql, token) => sql.ExecuteAsync(IndexTables.Finish(generation), token), cancellationToken);
                await database.WriteAsync((sql, token) => SwitchAsync(sql, generation, token), cancellationToken);
            }
            catch
            {
                await database.WriteAsync((sql, token) => sql.ExecuteAsync(IndexTables.Drop(generation), token), CancellationToken.None);
                throw;
            }
        }
        finally
        {
            _building.Release();
        }
    }

    public override ValueTask<SearchIndexState> StateAsync(CancellationToken cancellationToken) => InCurrentAsync(
        async (sql, current, token) =>
        {
            var counts = (await sql.ReadAsync(
                IndexTables.In(current.Generation, "SELECT source, count(*)::int FROM {x}doc GROUP BY source ORDER BY source"), row => (row.GetString(0), row.GetInt32(1)), token))
                .ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
            var bytes = (await sql.ReadAsync(
                IndexTables.In(current.Generation, "SELECT pg_total_relation_size('{x}doc') + pg_total_relation_size('{x}term') + pg_total_relation_size('{x}df')"), row => row.GetInt64(0), token)).Single();
            return new SearchIndexState(Engine, counts.Values.Sum(), bytes, current.BuiltAt, counts);
        },
        cancellationToken);

    /// <summary>Takes the index out of the database.</summary>
    public async ValueTask RemoveAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        await database.WriteAsync(
            async (sql, token) =>
            {
                foreach (var generation in await sql.ReadAsync("SELECT generation FROM schx_index", row => row.GetInt32(0), token))
                {
                    await sql.ExecuteAsync(IndexTables.Drop(generation), token);
                }

                return await sql.ExecuteAsync("DROP TABLE schx_index", token);
            },
            cancellationToken);
        _isPrepared = false;
    }

    public void Dispose()
    {
        _preparing.Dispose();
        _building.Dispose();
    }

    protected override ValueTask<T> ReadAsync<T>(Func<IndexState, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken) => InCurrentAsync(
        async (sql, current, token) =>
        {
            var known = await RefreshedAsync(sql, current, token);
            return await read(new IndexState(new PostgresReader(sql, current.Generation, known.Size), known.Snapshot, known.Language), token);
        },
        cancellationToken);

    /// <summary>Sees one state of one index, even if a new one takes its place meanwhile.</summary>
    private async ValueTask<T> InCurrentAsync<T>(Func<Sql, Current, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        try
        {
            return await OnceAsync();
        }
        catch (DbException exception) when (exception.SqlState == TableIsGone)
        {
            // A new index took the old one's place between the first statement and the next; the second look sees it.
            return await OnceAsync();
        }

        ValueTask<T> OnceAsync() => database.ReadAsync(
            async (connection, token) =>
            {
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
                var sql = new Sql(connection, transaction);
                var current = (await sql.ReadAsync("SELECT generation, seq, built_at FROM schx_index WHERE is_current", CurrentOf, token)).Single();
                return await read(sql, current, token);
            },
            cancellationToken);
    }

    private async ValueTask<bool> WriteCurrentAsync(Func<PostgresWriter, Sql, CancellationToken, ValueTask<bool>> write, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await database.WriteAsync(
            async (sql, token) =>
            {
                // One that waited for a new index to take the old one's place sees the old one gone, and the new one at its next look.
                var found = await CurrentForUpdateAsync(sql, token);
                var (generation, lexicon) = found.Count > 0 ? found[0] : (await CurrentForUpdateAsync(sql, token))[0];
                var language = _known is { } known && known.Generation == generation ? known.Language.Lexicon : new Lexicon(lexicon.Split('\n'));
                return await write(new PostgresWriter(generation, language), sql, token);
            },
            cancellationToken);
    }

    private static ValueTask<List<(int Generation, string Lexicon)>> CurrentForUpdateAsync(Sql sql, CancellationToken cancellationToken) =>
        sql.ReadAsync("SELECT generation, lexicon FROM schx_index WHERE is_current FOR UPDATE", row => (row.GetInt32(0), row.GetString(1)), cancellationToken);

    private async ValueTask<Known> RefreshedAsync(Sql sql, Current current, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known is null || known.Generation != current.Generation)
        {
            var lexicon = (await sql.ReadAsync("SELECT lexicon FROM schx_index WHERE generation = @1", row => row.GetString(0), cancellationToken, current.Generation)).Single();
            known = new Known(current.Generation, new IndexLanguage(new Lexicon(lexicon.Split('\n'))), IndexSnapshot.Empty, new IndexSize(0, 0));
        }

        if (known.Snapshot.Columns.Seq > current.Seq)
        {
            // What a reader of an older state finds must not be kept for the newer one.
            return known with { Snapshot = known.Snapshot.WithoutAnswers() };
        }

        if (known.Snapshot.Columns.Seq < current.Seq)
        {
            var size = (await sql.ReadAsync(
                IndexTables.In(current.Generation, "SELECT count(*)::int, coalesce(avg(tokens), 0)::float8 FROM {x}doc"), row => new IndexSize(row.GetInt32(0), row.GetDouble(1)), cancellationToken)).Single();
            var reader = new PostgresReader(sql, current.Generation, size);
            known = known with { Snapshot = await reader.RefreshAsync(known.Snapshot, current.Seq, cancellationToken), Size = size };
        }

        if (_known is not { } other || other.Generation < known.Generation || (other.Generation == known.Generation && other.Snapshot.Columns.Seq < known.Snapshot.Columns.Seq))
        {
            _known = known;
        }

        return known;
    }

    private async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        if (_isPrepared)
        {
            return;
        }

        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (!_isPrepared)
            {
                await database.WriteAsync(
                    async (sql, token) =>
                    {
                        await sql.ExecuteAsync(IndexTables.List, token);
                        var current = await sql.ReadAsync("SELECT generation, format FROM schx_index WHERE is_current", row => (Generation: row.GetInt32(0), Format: row.GetInt32(1)), token);
                        if (!current.Exists(index => index.Format == IndexTables.Format))
                        {
                            var empty = await BeginAsync(sql, Lexicon.Empty, null, token);
                            await sql.ExecuteAsync(IndexTables.Finish(empty), token);
                            await SwitchAsync(sql, empty, token);
                        }

                        return true;
                    },
                    cancellationToken);
                _isPrepared = true;
            }
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Makes the tables of a new index and takes away those of buildings that were given up.</summary>
    private async ValueTask<int> BeginAsync(Sql sql, Lexicon lexicon, DateTimeOffset? builtAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sql.ExecuteAsync(IndexTables.List, cancellationToken);
        foreach (var left in await sql.ReadAsync("SELECT generation FROM schx_index WHERE NOT is_current AND begun_at < @1", row => row.GetInt32(0), cancellationToken, now - LongestBuilding))
        {
            await sql.ExecuteAsync(IndexTables.Drop(left), cancellationToken);
        }

        var generation = (await sql.ReadAsync("SELECT coalesce(max(generation), 0) + 1 FROM schx_index", row => row.GetInt32(0), cancellationToken)).Single();
        await sql.ExecuteAsync(
            "INSERT INTO schx_index (generation, is_current, format, seq, next_no, begun_at, built_at, lexicon) VALUES (@1, false, @2, 0, 1, @3, @4::timestamptz, @5)",
            cancellationToken,
            generation,
            IndexTables.Format,
            now,
            builtAt,
            string.Join('\n', lexicon.Words));
        await sql.ExecuteAsync(IndexTables.Create(generation), cancellationToken);
        return generation;
    }

    private static async ValueTask<bool> SwitchAsync(Sql sql, int generation, CancellationToken cancellationToken)
    {
        foreach (var old in await sql.ReadAsync("SELECT generation FROM schx_index WHERE is_current FOR UPDATE", row => row.GetInt32(0), cancellationToken))
        {
            await sql.ExecuteAsync(IndexTables.Drop(old), cancellationToken);
        }

        await sql.ExecuteAsync("UPDATE schx_index SET is_current = true, seq = seq + 1 WHERE generation = @1", cancellationToken, generation);
        return true;
    }

    private static Current CurrentOf(DbDataReader row) =>
        new(row.GetInt32(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2));

    private sealed record Current(int Generation, long Seq, DateTimeOffset? BuiltAt);

    private sealed record Known(int Generation, IndexLanguage Language, IndexSnapshot Snapshot, IndexSize Size);
}
