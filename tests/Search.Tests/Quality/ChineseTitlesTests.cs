using System.Text.Json;
using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Databases;
using Xunit.Abstractions;

namespace CommunityKit.Search.Tests.Quality;

/// <summary>Four thousand real product titles, and questions with judgements made from what people marked in them.</summary>
public sealed class ChineseTitlesTests(ITestOutputHelper output)
{
    [DataTheory("search/zh-titles")]
    [OnSqlite]
    [OnPostgres]
    public async Task Real_titles_answer_product_terms_and_joined_brand_terms_as_people_judge(DatabaseKind kind)
    {
        await using var index = await TemporaryIndex.InAsync(kind);
        await index.BuildAsync(File.ReadLines(SharedData.File("search/zh-titles/titles.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Select(title =>
            TemporaryIndex.Document(title.GetProperty("id").GetRawText(), title.GetProperty("title").GetString()!)));
        var questions = File.ReadLines(SharedData.File("search/zh-titles/qrels.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(parts => (Id: parts[0], Text: parts[1]))
            .ToList();

        var scores = new Dictionary<char, List<double>>();
        foreach (var question in questions)
        {
            var hits = await index.FindAsync(question.Key.Text, 10);
            var score = Ndcg.Of(hits.Select(hit => hit.Id), question.ToDictionary(parts => parts[2], parts => int.Parse(parts[3], null)));
            (scores.TryGetValue(question.Key.Id[0], out var all) ? all : scores[question.Key.Id[0]] = []).Add(score);
        }

        foreach (var (group, all) in scores)
        {
            output.WriteLine($"{kind} {group}: nDCG@10 {all.Average():0.0000} of {all.Count}");
        }

        Assert.True(scores['p'].Average() >= 0.93, $"Product terms: {scores['p'].Average():0.0000}");
        Assert.True(scores['b'].Average() >= 0.98, $"Brand and product: {scores['b'].Average():0.0000}");
        Assert.True(scores['j'].Average() >= 0.98, $"Joined and reversed: {scores['j'].Average():0.0000}");
    }
}
