using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Notifications.Tests;

/// <summary>A shop with members who can be told things, and their mailboxes.</summary>
public sealed class Shop : IAsyncDisposable
{
    /// <summary>Noon in the shop's zone: nobody sleeps.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Eleven in the evening there.</summary>
    public static readonly DateTimeOffset Night = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private Shop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<Shop> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, DateTimeOffset? now = null)
    {
        var shop = new Shop(await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["fixture.notices", "communitykit.admin"],
            Database = database,
            Clock = new FakeClock(now ?? Noon),
        }));
        await shop.RunStepAsync(new { step = "settings", section = "shop", values = new { publicAddress = "https://shop.example/s" } });
        return shop;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Makes an account; the user carries its real id.</summary>
    public async Task<Member> AddAsync(string name, string culture = "en")
    {
        var email = $"{name.ToLowerInvariant()}@shop.example";
        await RunStepAsync(new { step = "accounts.users", users = new[] { new { email, name, password = "plum blossom in march", culture } } });
        using var owner = Host.Client(TestUser.Owner, "en");
        var list = await owner.GetAsync("admin/community/customers?q=" + email);
        var id = Guid.Parse(list.One("table tbody th a").GetAttribute("href")!.Split('/')[^1]);
        return new Member(id, name, email);
    }

    public TestClient Client(Member member, string culture = "en") => Host.Client(new TestUser(member.Name) { Id = member.Id }, culture);

    /// <summary>Sends a message as a module does, within a transaction.</summary>
    public async Task<HttpStatusCode> SendAsync(NewNotification message, bool callerFails = false)
    {
        using var client = Host.Client();
        using var response = await client.SendAsync(HttpMethod.Post, "notices/send" + (callerFails ? "?fail=1" : ""), JsonContent.Create(message));
        return response.StatusCode;
    }

    public Task<HttpStatusCode> TellAsync(Member member, string template, Guid? id = null) =>
        SendAsync(new NewNotification(id ?? Guid.CreateVersion7(), template) { MemberId = member.Id, Path = "/orders/1", Arguments = Arguments });

    public static IReadOnlyDictionary<string, string> Arguments { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["order"] = "A-1", ["total"] = "money:CNY:1250", ["due"] = "time:2026-03-02T09:00:00Z", ["who"] = "Bea",
    };

    /// <summary>The mails to an address, after everything due has run.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync(string to)
    {
        await Host.PumpAsync();
        return
        [
            .. Directory.EnumerateFiles(Host.Folder, "*.txt", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
                .Where(mail => mail.Contains($"To: {to}\n", StringComparison.Ordinal)),
        ];
    }

    public async Task<JsonObject> InboxAsync(Member member)
    {
        await Host.PumpAsync();
        using var client = Client(member);
        return await client.GetJsonAsync<JsonObject>("api/v1/notifications");
    }

    public async Task<IReadOnlyList<string>> SubjectsAsync(Member member) =>
        [.. (await InboxAsync(member))["items"]!.AsArray().Select(item => (string)item!["subject"]!)];

    public async Task WishAsync(Member member, params (string Name, bool IsOn)[] wishes)
    {
        using var client = Client(member);
        var page = await client.GetAsync("account/notifications/settings");
        var fields = wishes.ToDictionary(wish => wish.Name, wish => (string?)(wish.IsOn ? "true" : "false"));
        var saved = await page.SubmitAsync("main form", fields);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    public async Task RunStepAsync(object step)
    {
        var file = Path.Combine(Host.Folder, $"recipe-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
            ["name"] = "test",
            ["steps"] = new[] { step },
        }));
        await Host.RunRecipeAsync(file);
    }
}
