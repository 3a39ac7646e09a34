using System.Text.RegularExpressions;
using CommunityKit.Host.Owners;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;
using CommunityKit.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Host.Tests;

/// <summary>A real host on a real port with a site of its own: no owner, no shop, and one feed of forged packages.</summary>
public sealed partial class HostSite : IAsyncDisposable
{
    public const string Email = "owner@example.com";
    public const string Password = "quiet lamp 27 rivers";

    private readonly SiteFolder _folder;
    private readonly StringWriter _console = new();
    private WebApplication _app = null!;

    private HostSite(string root) => _folder = new SiteFolder(root);

    public FakeClock Clock { get; } = new();

    public Uri Address { get; private set; } = null!;

    public string Folder => _folder.Root;

    /// <summary>What the host printed since its last start.</summary>
    public string Console => _console.ToString();

    public string SetupToken => _app.Services.GetRequiredService<OwnerStore>().SetupToken;

    internal IServiceProvider Services => _app.Services;

    internal TenantSet Tenants => Services.GetRequiredService<TenantSet>();

    public static async Task<HostSite> StartAsync(bool safeMode = false, Func<SiteSettings, SiteSettings>? settings = null)
    {
        var site = new HostSite(Directory.CreateTempSubdirectory("ck-host-").FullName);
        Directory.CreateDirectory(site._folder.Packages);
        var plain = new SiteSettings { SleepAfter = TimeSpan.Zero, RequestsPerMinute = 0 };
        (settings?.Invoke(plain) ?? plain).Save(site._folder);
        await site.OpenAsync(safeMode);
        return site;
    }

    /// <summary>Ends the host and starts it anew on the same site.</summary>
    public async Task RestartAsync(bool safeMode = false)
    {
        await CloseAsync();
        await OpenAsync(safeMode);
    }

    /// <summary>Puts a package into the feed.</summary>
    public string Add(ForgedModule module, Signer? signer = null) => ModuleForge.Pack(module, _folder.Packages, signer);

    /// <summary>A browser without a screen and without a session.</summary>
    public TestClient Client(string culture = "en") => new(Address, null, culture);

    /// <summary>A browser without a screen in which the owner is signed in; the account is made when there is none.</summary>
    public async Task<TestClient> OwnerAsync(string culture = "en")
    {
        var owners = _app.Services.GetRequiredService<OwnerStore>();
        if (owners.NeedsSetup)
        {
            Assert.NotNull(owners.TryCreate(Email, Password));
        }

        var client = Client(culture);
        var page = await client.GetAsync("_host/sign-in");
        page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Email"] = Email, ["Password"] = Password });
        Assert.Equal("/_host/", page.Address.AbsolutePath.TrimEnd('/') + "/");
        return client;
    }

    /// <summary>Makes a shop and installs modules without the pages.</summary>
    public async Task MakeShopAsync(string id, string prefix, params string[] modules)
    {
        Tenants.Directory.Add(new TenantRecord(id) { Prefix = prefix });
        Tenants.Reload();
        if (modules.Length > 0)
        {
            await ChangeAsync(id, ChangeKind.Install, modules);
        }
    }

    /// <summary>Changes a shop's modules without the pages.</summary>
    internal async Task ChangeAsync(string shop, ChangeKind kind, params string[] modules)
    {
        var request = new ChangeRequest(kind) { Modules = [.. modules.Select(m => m.Split('@')).Select(m => (m[0], m.ElementAtOrDefault(1)))], Actor = "test" };
        var report = await Tenants.ChangeAsync(shop, request, CancellationToken.None);
        Assert.True(report.Applied, string.Join('\n', report.Problems));
    }

    /// <summary>Waits until a change that was begun on a page has ended, and gives its result page.</summary>
    public static async Task<HtmlPage> ResultAsync(TestClient client, HtmlPage page)
    {
        Assert.Matches(ChangePath(), page.Address.AbsolutePath);
        while (page.Has("[data-host-progress]"))
        {
            page = await client.GetAsync(page.Address.PathAndQuery);
        }

        return page;
    }

    /// <summary>Opens a plan, carries it out and gives the result page.</summary>
    public static async Task<HtmlPage> CarryOutAsync(TestClient client, string planPath)
    {
        var plan = await client.GetAsync(planPath);
        return await ResultAsync(client, await plan.SubmitAsync("main form[method=post]"));
    }

    /// <summary>Keeps changes of a shop waiting until what it returns is called.</summary>
    public async Task<Func<Task>> HoldAsync(string shop)
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var held = Tenants.Get(shop).ChangeAsync(
            "test",
            async (_, _) =>
            {
                entered.SetResult();
                await release.Task;
                return true;
            },
            CancellationToken.None);
        await entered.Task;
        return () =>
        {
            release.SetResult();
            return held;
        };
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder.Root, recursive: true);
    }

    [GeneratedRegex("/changes/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    private static partial Regex ChangePath();

    private async Task OpenAsync(bool safeMode)
    {
        _console.GetStringBuilder().Clear();
        _app = HostApplication.Build(new HostStart(_folder)
        {
            Urls = ["http://127.0.0.1:0"],
            Clock = Clock,
            IsQuiet = true,
            SafeMode = safeMode,
            Console = _console,
            RunsWorkInBackground = false,
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First() + "/");
    }

    private async Task CloseAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
