using System.Globalization;
using CommunityKit.Data;
using CommunityKit.Host;
using CommunityKit.Host.Control;
using CommunityKit.Host.Owners;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Recipes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Testing.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Testing.Modules;

/// <summary>
/// The real host with one shop and the modules under test, installed from their packages through the real loader, on a real port. One per
/// test or per class; everything it wrote is gone when it is disposed.
/// </summary>
public sealed class ModuleTestHost : IAsyncDisposable
{
    private readonly ModuleTestOptions _options;
    private readonly TestSite _site;
    private WebApplication? _running;

    private ModuleTestHost(ModuleTestOptions options, TestSite site, FakeClock clock)
    {
        _options = options;
        _site = site;
        Clock = clock;
    }

    /// <summary>Id of the shop that is there from the start.</summary>
    public string Tenant => _site.Tenant;

    /// <summary>Address of the shop, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The host's clock: it stands still until a test moves it.</summary>
    public FakeClock Clock { get; }

    /// <summary>Folder of the site; gone after the test.</summary>
    public string Folder => _site.Folder.Root;

    private WebApplication App => _running ?? throw new InvalidOperationException("The host is suspended.");

    internal TenantSet Tenants => App.Services.GetRequiredService<TenantSet>();

    internal IServiceProvider HostServices => App.Services;

    /// <summary>Starts a host with these modules and what they need.</summary>
    /// <param name="modules">Module ids.</param>
    public static Task<ModuleTestHost> StartAsync(params string[] modules) => StartAsync(new ModuleTestOptions { Modules = modules });

    /// <summary>Starts a host.</summary>
    /// <param name="options">Modules, database, clock.</param>
    /// <exception cref="InvalidOperationException">The modules were refused; the message has every reason.</exception>
    public static async Task<ModuleTestHost> StartAsync(ModuleTestOptions options)
    {
        var host = new ModuleTestHost(options, await TestSite.CreateAsync(options), options.Clock ?? new FakeClock());
        try
        {
            await host.ResumeAsync();
            if (options.Modules.Count > 0)
            {
                await host.InstallAsync([.. options.Modules]);
            }

            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Stops the host and leaves its site as it is, for a <see cref="HostProcess"/> to run on <see cref="Folder"/>, until it is resumed.
    /// </summary>
    public async Task SuspendAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        _running = null;
    }

    /// <summary>Starts the host again after <see cref="SuspendAsync"/>, at another address: clients that were made before are of no use any more.</summary>
    public async Task ResumeAsync()
    {
        _running = HostApplication.Build(new HostStart(_site.Folder)
        {
            Urls = ["http://127.0.0.1:0"],
            Clock = Clock,
            IsQuiet = true,
            IsDevelopment = _options.IsDevelopment,
            LinkedModules = _options.LinkedModules,
            SharedModules = _site.SharedModules,
            RunsWorkInBackground = _options.RunsWorkInBackground,
            TenantServices = TestUsers.AddTo,
        });
        await _running.StartAsync(CancellationToken.None);
        var address = _running.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal) + "/");
    }

    /// <summary>Installs modules, or other versions of them, while the shop runs.</summary>
    /// <param name="modules">Ids, each alone for the newest or as <c>id@version</c>.</param>
    /// <exception cref="InvalidOperationException">The change was refused; the message has every reason.</exception>
    public async Task InstallAsync(params string[] modules)
    {
        var report = await ChangeAsync(ChangeKind.Install, modules);
        if (report.Problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, report.Problems));
        }
    }

    /// <summary>Tries to change the module set and returns the codes of the reasons if it is refused.</summary>
    /// <param name="kind">Name of the change: Install, Upgrade, Rollback, Enable, Disable, Remove.</param>
    /// <param name="modules">Ids, each alone or as <c>id@version</c>.</param>
    public async Task<IReadOnlyList<string>> TryChangeAsync(string kind, params string[] modules) =>
        [.. (await ChangeAsync(Enum.Parse<ChangeKind>(kind), modules)).Problems.Select(p => p.Code)];

    /// <summary>Tries to install a package file and returns the codes and English texts of the reasons if it is refused.</summary>
    /// <param name="file">Path of the package.</param>
    public async Task<IReadOnlyList<(string Code, string Text)>> TryInstallFileAsync(string file)
    {
        var request = new ChangeRequest(ChangeKind.Install) { Files = [file], Actor = "test" };
        var report = await Tenants.ChangeAsync(Tenant, request, CancellationToken.None);
        return [.. report.Problems.Select(p => (p.Code, p.Text(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Deletes the data of a module that was removed.</summary>
    /// <param name="module">Its id.</param>
    /// <returns>The tables that were dropped.</returns>
    public Task<IReadOnlyList<string>> PurgeAsync(string module) =>
        Tenants.Changes.PurgeAsync(Tenants.Get(Tenant), module, CancellationToken.None);

    /// <summary>Runs a recipe file on the shop.</summary>
    /// <param name="file">Path of the recipe.</param>
    /// <param name="parameters">Values for its parameters.</param>
    /// <exception cref="InvalidOperationException">A step had problems; the message has all of them.</exception>
    public async Task RunRecipeAsync(string file, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var recipe = Recipe.Load(file, parameters ?? new Dictionary<string, string>());
        var report = await new RecipeRunner(Tenants).RunAsync(Tenant, recipe, dryRun: false, "test", CancellationToken.None);
        if (!report.Succeeded)
        {
            throw new InvalidOperationException(string.Join(
                Environment.NewLine, report.Steps.SelectMany(s => s.Problems.Select(p => $"{s.Step} {p.Where}: {p.Message}"))));
        }
    }

    /// <summary>Imports a file as <c>ck import</c> does.</summary>
    /// <param name="kind">Kind of thing, for example <c>products</c>.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="format">Format, or <c>auto</c>.</param>
    /// <param name="dryRun">True to write nothing.</param>
    public Task<ImportResult> ImportAsync(string kind, string file, string format = "auto", bool dryRun = false) =>
        App.Services.GetRequiredService<SiteControl>().ImportAsync(
            Tenant, new ImportFileRequest(kind, file, format, dryRun), new Progress<Imports.ImportProgress>(), CancellationToken.None);

    /// <summary>Runs what is due now (events, queues, jobs) until nothing is left.</summary>
    /// <returns>Pieces of work that were done, and that failed.</returns>
    public async Task<(int Done, int Failed)> PumpAsync()
    {
        var count = await RunAsync((runtime, ct) => runtime.PumpAsync(ct));
        return (count.Succeeded, count.Failed);
    }

    /// <summary>A ticket by which the host's owner enters the shop: good once, for a minute.</summary>
    /// <param name="email">The owner's address.</param>
    public string OwnerTicket(string email) => HostServices.GetRequiredService<OwnerTicketDesk>().Issue(Tenant, email);

    /// <summary>A client with its own cookies.</summary>
    /// <param name="user">Who is signed in; null for a visitor.</param>
    /// <param name="culture">Language of the browser.</param>
    public TestClient Client(TestUser? user = null, string culture = "zh-CN") => new(Address, user, culture);

    /// <summary>
    /// Works with a service of the running shop. Types of the kit are the same here as in modules; a module's own types are not, because the
    /// module runs in a context of its own: reach those over HTTP.
    /// </summary>
    /// <typeparam name="TService">A service of the kit, for example <see cref="IUnitOfWork"/>.</typeparam>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="work">Gets the service from a scope of its own.</param>
    public Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull =>
        RunAsync(async (runtime, _) =>
        {
            await using var scope = runtime.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<TService>());
        });

    /// <summary>State and reason of each module of the shop, and what its parts say.</summary>
    public async Task<IReadOnlyList<ModuleRow>> ModulesAsync() =>
        await App.Services.GetRequiredService<SiteControl>().ModulesAsync(Tenant, CancellationToken.None);

    /// <summary>Number of module versions that no shop runs any more and that are still in memory after a full collection; should be 0.</summary>
    public async Task<int> CountRetiredImagesInMemoryAsync()
    {
        await RetiredAsync();
        var watch = App.Services.GetRequiredService<UnloadWatch>();
        watch.Collect();
        return watch.Pending.Count;
    }

    /// <summary>Waits until outgoing generations are gone.</summary>
    public Task RetiredAsync() => Tenants.Get(Tenant).RetiredAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await SuspendAsync();
        }

        await _site.DisposeAsync();
    }

    internal Task<T> RunAsync<T>(Func<TenantRuntime, CancellationToken, Task<T>> work) => Tenants.RunAsync(Tenant, work, CancellationToken.None);

    internal Task<ChangeReport> ChangeAsync(ChangeKind kind, params string[] modules) => Tenants.ChangeAsync(
        Tenant,
        new ChangeRequest(kind) { Modules = [.. modules.Select(Parse)], Actor = "test" },
        CancellationToken.None);

    private static (string Id, string? Version) Parse(string module)
    {
        var parts = module.Split('@', 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
