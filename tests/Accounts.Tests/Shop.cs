using System.Net;
using System.Text.Json;
using CommunityKit.Accounts.TwoFactor;
using CommunityKit.Modules;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Accounts.Tests;

/// <summary>A shop with the accounts module, its people, their mails and their phones.</summary>
public sealed class Shop : IAsyncDisposable
{
    public const string Password = "plum blossom in march";
    private int _count;

    private Shop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<Shop> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite) =>
        new(await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.accounts"], Database = database }));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Makes an account that can be used at once.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> AddAsync(string name, params string[] roles)
    {
        var email = $"{name.ToLowerInvariant()}{Interlocked.Increment(ref _count)}@shop.example";
        await RunStepAsync(new { step = "accounts.users", users = new[] { new { email, name, password = Password, roles } } });
        return email;
    }

    public async Task RunStepAsync(params object[] steps)
    {
        var file = Path.Combine(Host.Folder, $"recipe-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
            ["name"] = "test",
            ["steps"] = steps,
        }));
        await Host.RunRecipeAsync(file);
    }

    /// <summary>Signs in through the real form, in English.</summary>
    public async Task<(TestClient Client, HtmlPage Page)> SignInAsync(string email, string password = Password, string returnUrl = "", bool stay = false)
    {
        var client = Host.Client(culture: "en");
        return (client, await SignInAsync(client, email, password, returnUrl, stay));
    }

    public static async Task<HtmlPage> SignInAsync(TestClient client, string email, string password = Password, string returnUrl = "", bool stay = false)
    {
        var page = await client.GetAsync("account/sign-in" + (returnUrl.Length == 0 ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        var fields = new Dictionary<string, string?> { ["Form.Email"] = email, ["Form.Password"] = password };
        if (stay)
        {
            fields["Form.StaySignedIn"] = "true";
        }

        return await page.SubmitAsync("main form", fields);
    }

    public async Task<TestClient> SignedInAsync(string email)
    {
        var (client, page) = await SignInAsync(email);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(await IsSignedInAsync(client), page.Document.Body!.TextContent);
        return client;
    }

    public static async Task<bool> IsSignedInAsync(TestClient client)
    {
        using var response = await client.SendAsync(HttpMethod.Get, "account");
        return response.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Switches the second step on.</summary>
    /// <returns>The secret and the recovery codes.</returns>
    public async Task<(string Key, IReadOnlyList<string> Codes)> SetUpTwoFactorAsync(TestClient client)
    {
        var start = await client.GetAsync("account/security/two-factor");
        var page = await start.SubmitAsync("main form", new Dictionary<string, string?> { ["Password"] = Password });
        var key = page.Text("#acc-key").Replace(" ", "", StringComparison.Ordinal);
        var codes = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Form.Code"] = Code(key) });
        Assert.Equal("Your recovery codes", codes.Heading);
        return (key, codes.Texts(".acc-codes code"));
    }

    /// <summary>What the app shows now.</summary>
    public string Code(string key) => Totp.CodeAt(key, Host.Clock.GetUtcNow());

    /// <summary>The mails to an address, oldest first.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync(string to)
    {
        await Host.PumpAsync();
        var mails = Directory.EnumerateFiles(Host.Folder, "*.txt", SearchOption.AllDirectories)
            .Select(file => (Time: File.GetLastWriteTimeUtc(file), Text: File.ReadAllText(file)))
            .Where(mail => mail.Text.Contains($"To: {to}\n", StringComparison.Ordinal));
        return [.. mails.OrderBy(mail => mail.Time).Select(mail => mail.Text)];
    }

    /// <summary>The link in the last mail to an address.</summary>
    public async Task<string> LinkAsync(string to)
    {
        var mails = await MailsAsync(to);
        Assert.NotEmpty(mails);
        var url = mails[^1].Split([' ', '\n']).First(word => word.StartsWith("http", StringComparison.Ordinal));
        Assert.StartsWith(Host.Address.ToString(), url, StringComparison.Ordinal);
        return url[Host.Address.ToString().Length..];
    }

    public Task<T> WithListAsync<T>(string path, Func<IAdminList, Task<T>> work) => Host.WithAsync<IServiceProvider, T>(services =>
    {
        var declared = services.GetRequiredService<IDeclarations<AdminListDeclaration>>().All.Single(d => d.Value.Path == path);
        return work((IAdminList)services.GetRequiredService(declared.Value.ListType));
    });

    /// <summary>Changes this module's settings as the admin's settings page does.</summary>
    public Task SetAsync(object settings) =>
        RunStepAsync(new { step = "settings", sections = new Dictionary<string, object> { ["communitykit.accounts"] = settings } });

    public static IReadOnlyDictionary<string, string?> Fields(params (string Name, string? Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);
}
