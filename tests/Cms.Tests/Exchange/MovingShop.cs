using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Exchange;

/// <summary>A shop into which records are moved, and out of it.</summary>
public sealed class MovingShop : IAsyncDisposable
{
    private MovingShop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<MovingShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) => new(await ModuleTestHost.StartAsync(new ModuleTestOptions
    {
        Modules = ["communitykit.cms", "communitykit.admin", "fixture.mover"],
        Database = database,
    }));

    public TestClient Editor() => Host.Client(CmsShop.Who("Lin"), "en");

    public Task<IReadOnlyList<Answer>> WriteAsync(params ContentRecord[] records) => WriteAsync("", records);

    /// <summary>Writes each list by a call of its own of one writer.</summary>
    public async Task<IReadOnlyList<Answer>> WriteAsync(string options, params IReadOnlyList<ContentRecord>[] calls)
    {
        using var client = Host.Client(null, "zh-CN");
        var body = $"[{string.Join(',', calls.Select(records => $"[{string.Join(',', records.Select(record => ContentRecordJson.Write(record)))}]"))}]";
        using var answer = await client.SendAsync(HttpMethod.Post, "mover/write" + options, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return [.. (await answer.Content.ReadFromJsonAsync<JsonArray>())!.Select(row => new Answer(
            Enum.Parse<WriteOutcome>(row!["outcome"]!.GetValue<string>()),
            row["id"]?.GetValue<string>(),
            row["path"]?.GetValue<string>(),
            row["problems"]!.GetValue<string>(),
            row["messages"]!.GetValue<string>()))];
    }

    public async Task<string> ArchiveAsync(string query = "")
    {
        using var client = Host.Client(null, "en");
        using var answer = await client.SendAsync(HttpMethod.Get, "mover/archive" + query);
        return await answer.Content.ReadAsStringAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public sealed record Answer(WriteOutcome Outcome, string? Id, string? Path, string Problems, string Messages);
}
