using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Webhooks.Tests.Support;

/// <summary>A shop in development, so that it may talk to a receiver on this machine, with payments as a source of events.</summary>
public sealed class WebhookShop : IAsyncDisposable
{
    private WebhookShop(ModuleTestHost host, Receiver receiver)
    {
        Host = host;
        Receiver = receiver;
        Staff = host.Client(TestUser.Owner, "en");
    }

    public ModuleTestHost Host { get; }

    public Receiver Receiver { get; }

    public TestClient Staff { get; }

    public static async Task<WebhookShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) => new(
        await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.webhooks", "communitykit.admin", "fixture.payer"],
            Database = database,
            IsDevelopment = true,
        }),
        await Receiver.StartAsync());

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        await Host.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>Adds the receiver; its id and secret.</summary>
    public Task<(Guid Id, string Secret)> AddAsync(params string[] events) => AddAsync(Staff, Receiver.Url, events);

    public static async Task<(Guid Id, string Secret)> AddAsync(TestClient staff, Uri url, params string[] events)
    {
        using var content = JsonContent.Create(new { url, events });
        using var answer = await staff.SendAsync(HttpMethod.Post, "api/v1/webhooks/endpoints", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (made.GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }

    /// <summary>Something happens: a payment of nothing is captured at once.</summary>
    public async Task<Guid> HappenAsync()
    {
        var payment = Guid.CreateVersion7();
        await PostAsync($"fixture/pay/{payment}?subject={payment}&amount=0&provider=stub");
        return payment;
    }

    public async Task PumpAsync() => Assert.Equal(0, (await Host.PumpAsync()).Failed);

    public async Task AdvanceAsync(TimeSpan time)
    {
        Host.Clock.Advance(time);
        await PumpAsync();
    }

    public async Task PostAsync(string path)
    {
        using var answer = await Staff.SendAsync(HttpMethod.Post, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task PutAsync(Guid endpoint, object input)
    {
        using var content = JsonContent.Create(input);
        using var answer = await Staff.SendAsync(HttpMethod.Put, $"api/v1/webhooks/endpoints/{endpoint}", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<JsonElement> EndpointAsync(Guid id) => Staff.GetJsonAsync<JsonElement>($"api/v1/webhooks/endpoints/{id}");

    /// <summary>The log, newest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> LogAsync(Guid id) =>
        [.. (await Staff.GetJsonAsync<JsonElement>($"api/v1/webhooks/endpoints/{id}/deliveries")).GetProperty("items").EnumerateArray()];

    public async Task<IReadOnlyList<string>> StatesAsync(Guid id) => [.. (await LogAsync(id)).Select(d => d.GetProperty("state").GetString()!)];

    public Task<long> CountAsync(string sql) => Host.WithAsync<IUnitOfWork, long>(work => work.ExecuteAsync(
        async (transaction, token) => (await transaction.QuerySqlAsync(sql, r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), token)).Single(),
        CancellationToken.None));
}
