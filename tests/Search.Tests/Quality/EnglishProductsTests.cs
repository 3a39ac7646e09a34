using System.Globalization;
using CommunityKit.Search.Language;
using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Databases;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CommunityKit.Search.Tests.Quality;

/// <summary>A hundred real questions in English, each with one judged product, against what SQLite gives by itself.</summary>
public sealed class EnglishProductsTests(ITestOutputHelper output)
{
    private const string File = "search/en-esci/esci_known_item.csv";

    [DataTheory(File)]
    [OnSqlite]
    [OnPostgres]
    public async Task English_questions_are_answered_at_least_as_well_as_by_the_porter_default_of_sqlite(DatabaseKind kind)
    {
        var rows = Csv.Read(SharedData.File(File)).ToList();
        var judged = rows.Where(row => row["esci_label"] is "Exact" or "Substitute").ToList();
        await using var index = await TemporaryIndex.InAsync(kind);
        await index.BuildAsync(rows.Select(row => TemporaryIndex.Document(row["product_id"], row["product_title"]) with
        {
            Brand = row["product_brand"],
            Body = $"{row["product_bullet_point"]}\n{row["product_description"]}",
            Culture = "en",
        }));
        using var plain = PlainIndex(rows);

        double ours = 0, all = 0, any = 0;
        foreach (var row in judged)
        {
            var grades = new Dictionary<string, int> { [row["product_id"]] = row["esci_label"] == "Exact" ? 2 : 1 };
            ours += Ndcg.Of((await index.FindAsync(row["query"], 10, "en")).Select(hit => hit.Id), grades);
            all += Ndcg.Of(Ask(plain, row["query"], " AND "), grades);
            any += Ndcg.Of(Ask(plain, row["query"], " OR "), grades);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 of {judged.Count}: {ours / judged.Count:0.0000}; porter AND {all / judged.Count:0.0000}, OR {any / judged.Count:0.0000}"));
        Assert.True(ours >= all, $"{ours} < {all}");
        Assert.True(ours >= any, $"{ours} < {any}");
    }

    private static SqliteConnection PlainIndex(List<Dictionary<string, string>> rows)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE f USING fts5 (id UNINDEXED, title, brand, body, tokenize='porter')";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO f VALUES (@1, @2, @3, @4)";
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("@1", row["product_id"]);
            command.Parameters.AddWithValue("@2", row["product_title"]);
            command.Parameters.AddWithValue("@3", row["product_brand"]);
            command.Parameters.AddWithValue("@4", $"{row["product_bullet_point"]}\n{row["product_description"]}");
            command.ExecuteNonQuery();
        }

        return connection;
    }

    private static List<string> Ask(SqliteConnection connection, string text, string joint)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM f WHERE f MATCH @1 ORDER BY rank LIMIT 10";
        command.Parameters.AddWithValue("@1", string.Join(joint, TextRuns.Of(text.ToLowerInvariant()).Select(run => $"\"{run.Text}\"")));
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
