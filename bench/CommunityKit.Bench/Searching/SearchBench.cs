using System.Diagnostics;
using CommunityKit.Search;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Questions;
using CommunityKit.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Bench.Searching;

/// <summary>
/// Eight clients search a hundred thousand products with facets, marks and stored texts: first every question once, then as often as people
/// ask, beside the same questions put to FTS5 by hand: the numbers of the best rows, nothing else.
/// </summary>
internal static class SearchBench
{
    private const int Products = 100_000;
    private const int Clients = 8;
    private const int DefaultSeconds = 10;
    private const int Page = 24;
    private const int Turns = 3;

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var seconds = options.Count ?? DefaultSeconds;
        var folder = Directory.CreateTempSubdirectory("ck-bench-search-").FullName;
        try
        {
            using var index = new SqliteSearchIndex(folder, TimeProvider.System);
            var began = Stopwatch.GetTimestamp();
            await index.RebuildAsync(BenchProducts.Batches(Products), CancellationToken.None);
            var built = Stopwatch.GetElapsedTime(began);
            Report.Progress($"{Products} documents in {built.TotalSeconds:0.0} s");
            var state = await index.StateAsync(CancellationToken.None);
            var file = Directory.EnumerateFiles(folder, "*.db").Single();

            // Turn by turn, so that a noisy moment hits both. The first turn asks what nobody has asked before.
            var first = await EachOnceAsync(question => AskAsync(index, question));
            var processor = TimeSpan.Zero;
            var ours = new List<double>();
            var raw = new List<double>();
            for (var turn = 0; turn < Turns; turn++)
            {
                var before = Environment.CpuUsage.TotalTime;
                ours.AddRange(await LoadAsync(seconds, turn, () => async question => await AskAsync(index, question)));
                processor += Environment.CpuUsage.TotalTime - before;
                raw.AddRange(await LoadAsync(seconds, turn, () => Raw(file)));
            }

            var changed = await ChangesAsync(index);
            return new BenchResult(
                new Dictionary<string, object?>
                {
                    ["documents"] = state.Documents,
                    ["buildSeconds"] = Math.Round(built.TotalSeconds, 1),
                    ["indexMb"] = Math.Round((state.Bytes ?? 0) / 1048576.0, 1),
                    ["clients"] = Clients,
                    ["searches"] = ours.Count,
                    ["questions"] = BenchProducts.Questions.Count,
                    ["firstP50Ms"] = Figures.Quantile(first.Times, 0.5),
                    ["firstP99Ms"] = Figures.Quantile(first.Times, 0.99),
                    ["p50Ms"] = Figures.Quantile(ours, 0.5),
                    ["p99Ms"] = Figures.Quantile(ours, 0.99),
                    ["searchesPerSecond"] = Math.Round(ours.Count / ((double)Turns * seconds), 0),
                    ["processorMsPerSearch"] = Math.Round(processor.TotalMilliseconds / ours.Count, 2),
                    ["rawP50Ms"] = Figures.Quantile(raw, 0.5),
                    ["rawP99Ms"] = Figures.Quantile(raw, 0.99),
                    ["p50RatioToRaw"] = Math.Round(Figures.Quantile(ours, 0.5) / Figures.Quantile(raw, 0.5), 2),
                    ["p99RatioToRaw"] = Math.Round(Figures.Quantile(ours, 0.99) / Figures.Quantile(raw, 0.99), 2),
                    ["changeMs"] = Figures.Median(changed),
                    ["withoutHits"] = first.Missed,
                },
                Holds: first.Missed < BenchProducts.Questions.Count / 100);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ValueTask<SearchResult> AskAsync(SqliteSearchIndex index, string question) => index.SearchAsync(
        new SearchRequest(question) { Culture = "zh-CN", Facets = ["category", "brand"], Limit = Page }, CancellationToken.None);

    private static async Task<List<double>> LoadAsync(int seconds, int seed, Func<Func<string, Task>> client)
    {
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
        {
            var random = new Random((seed * Clients) + number);
            var ask = client();
            var own = new List<double>();
            while (!ended.IsCancellationRequested)
            {
                var question = BenchProducts.Draw(random);
                var began = Stopwatch.GetTimestamp();
                await ask(question);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return own;
        })));
        return [.. times.SelectMany(own => own)];
    }

    private static async Task<(List<double> Times, int Missed)> EachOnceAsync(Func<string, ValueTask<SearchResult>> ask)
    {
        var next = -1;
        var missed = 0;
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Interlocked.Increment(ref next) is var at && at < BenchProducts.Questions.Count)
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await ask(BenchProducts.Questions[at]);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (answer.Hits.Count == 0)
                {
                    Interlocked.Increment(ref missed);
                }
            }

            return own;
        })));
        return ([.. times.SelectMany(own => own)], missed);
    }

    /// <summary>A connection of one client that asks FTS5 the same: what has every word, best first.</summary>
    private static Func<string, Task> Raw(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size = 1073741824";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT rowid FROM text WHERE text MATCH @1 ORDER BY rank LIMIT @2";
        var text = command.Parameters.AddWithValue("@1", "");
        command.Parameters.AddWithValue("@2", Page);
        var questions = new QuestionReader(IndexFile.Open(file)!.Language.Lexicon, SynonymTable.Empty);
        return question =>
        {
            text.Value = FtsExpression.Of(new IndexQuery(questions.Read(question)!.Exact, HeadingsOnly: false, []));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                reader.GetInt64(0);
            }

            return Task.CompletedTask;
        };
    }

    private static async Task<List<double>> ChangesAsync(SqliteSearchIndex index)
    {
        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var since = await index.CursorAsync(BenchProducts.Source, CancellationToken.None);
            var next = new SearchCursor("change " + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var began = Stopwatch.GetTimestamp();
            await index.ApplyAsync(new SearchBatch(BenchProducts.Source, since, next, [BenchProducts.Product(i * 997) with { Cursor = next }]), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }
}
