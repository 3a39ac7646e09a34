using System.Net;
using CommunityKit.Search;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CommunityKit.Testing.Contracts;

/// <summary>
/// What every module must bear: being installed, switched off and on, replaced while the shop runs, rolled back, removed and purged, on both
/// databases, without losing rows, leaving tables or staying in memory; and texts, permissions and search that hold together. A module's test
/// project inherits it once; the tests run against the module's package in the real host.
/// </summary>
/// <typeparam name="TModule">The module's or theme's class; only its assembly's name is used.</typeparam>
/// <example><code>public sealed class HelloContractTests : ModuleContractTests&lt;HelloModule&gt;;</code></example>
public abstract class ModuleContractTests<TModule> : IClassFixture<SharedHosts<TModule>>
    where TModule : class
{
    private static readonly string[] Cultures = ["zh-CN", "en"];

    /// <summary>How the host is started; modules named here are installed beside the one under test.</summary>
    protected virtual ModuleTestOptions Options => new();

    /// <summary>
    /// Version of an earlier release that lies in the package folders, to be upgraded from; when null, the package is repacked as two
    /// later patch versions.
    /// </summary>
    protected virtual string? PreviousVersion => null;

    /// <summary>Permissions of the module that only its code asks for, so that no page or declaration names them.</summary>
    protected virtual IReadOnlyCollection<string> PermissionsCheckedInCode => [];

    /// <summary>Texts that look like keys and are none, for example names of hosts and files.</summary>
    protected virtual IReadOnlyCollection<string> LiteralTexts => [];

    /// <summary>Puts data into the shop that has to survive; by default nothing beyond what the module makes itself.</summary>
    /// <param name="host">The host with the module installed.</param>
    protected virtual Task SeedAsync(ModuleTestHost host) => Task.CompletedTask;

    /// <summary>Every page that needs no parameter answers without a fault, for the owner and for a visitor, and shows no bare text key.</summary>
    [Fact]
    public async Task Every_page_answers_in_both_languages()
    {
        var host = await SharedAsync();
        var module = Module;
        var paths = await ModulePages.OfAsync(host, module.Id);
        var wrong = new List<string>();
        foreach (var culture in Cultures)
        {
            foreach (var user in new[] { TestUser.Owner, null })
            {
                using var client = host.Client(user, culture);
                foreach (var path in paths.Prepend("/"))
                {
                    var page = await client.GetAsync(path);
                    if (page.Status >= HttpStatusCode.InternalServerError)
                    {
                        wrong.Add($"{path} as {user?.Name ?? "visitor"} in {culture}: HTTP {(int)page.Status}");
                    }

                    wrong.AddRange(UntranslatedText.On(page, module.Id).Except(LiteralTexts).Select(text => $"{path} in {culture} shows the key {text}"));
                }
            }
        }

        Assert.Empty(wrong);
        Assert.All(await host.ModulesAsync(), row => Assert.Empty(row.FailingParts));
    }

    /// <summary>Labels of permissions, menu items, lists, forms, settings and blocks exist in Chinese and English.</summary>
    [Fact]
    public async Task Every_text_that_a_declaration_names_exists_in_both_languages()
    {
        var host = await SharedAsync();

        var missing = await host.RunAsync((runtime, _) =>
        {
            using var scope = runtime.Services.CreateScope();
            return Task.FromResult(DeclaredTexts.Missing(scope.ServiceProvider, Module.Id));
        });

        Assert.Empty(missing);
    }

    /// <summary>A permission that is asked for can be given to a role, and one that can be given is asked for.</summary>
    [Fact]
    public async Task Permissions_that_are_asked_for_and_declared_are_the_same()
    {
        var host = await SharedAsync();

        var named = await host.RunAsync((runtime, _) =>
        {
            using var scope = runtime.Services.CreateScope();
            return Task.FromResult(NamedPermissions.Of(runtime, scope.ServiceProvider, Module.Id));
        });

        Assert.Empty(named.Asked.Except(named.Declared));
        Assert.Empty(named.Own.Except(named.Asked).Except(PermissionsCheckedInCode));
    }

    /// <summary>Switched off, its addresses are gone and the rest of the shop answers; switched on again, everything is as before.</summary>
    /// <param name="database">Kind of database.</param>
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Switched_off_and_on_again_it_has_lost_nothing(DatabaseKind database)
    {
        await using var host = await StartAsync(database);
        await SeedAsync(host);
        var before = await ModuleTables.ReadAsync(host, Module.Id);
        var answers = await AnswersAsync(host);

        Assert.Empty(await host.TryChangeAsync("Disable", Module.Id));
        using (var visitor = host.Client())
        {
            Assert.True((await visitor.GetAsync("/")).Status < HttpStatusCode.InternalServerError);
        }

        Assert.Empty(await host.TryChangeAsync("Enable", Module.Id));

        Assert.Equal(answers, await AnswersAsync(host));
        Assert.Equivalent(before.Rows, (await ModuleTables.ReadAsync(host, Module.Id)).Rows, strict: true);
    }

    /// <summary>Replaced by its next release while the shop runs, then rolled back: pages, rows and schema stay good both times.</summary>
    /// <param name="database">Kind of database.</param>
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Upgraded_and_rolled_back_it_keeps_its_data(DatabaseKind database)
    {
        var folder = Directory.CreateTempSubdirectory("ck-next-");
        try
        {
            var (older, newer) = PreviousVersion is { } previous
                ? (previous, Module.Version)
                : Module.PackReleases(folder.FullName);
            await using var host = await StartAsync(database, $"{Module.Id}@{older}", folder.FullName);
            await SeedAsync(host);
            var before = await ModuleTables.ReadAsync(host, Module.Id);

            await host.InstallAsync($"{Module.Id}@{newer}");
            await AssertAnswersAsync(host);
            var upgraded = await ModuleTables.ReadAsync(host, Module.Id);
            Assert.All(before.Rows, table => Assert.True(upgraded.Rows.GetValueOrDefault(table.Key) >= table.Value, $"{table.Key} lost rows."));

            Assert.Empty(await host.TryChangeAsync("Rollback"));
            await AssertAnswersAsync(host);
            Assert.Equal(older, (await host.ModulesAsync()).Single(row => row.Id == Module.Id).Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Migrations are applied once; installing again applies none.</summary>
    [Fact]
    public async Task Installed_twice_it_migrates_once()
    {
        await using var host = await StartAsync();
        var first = await ModuleTables.ReadAsync(host, Module.Id);

        Assert.Empty(await host.TryChangeAsync("Remove", Module.Id));
        await host.InstallAsync(Module.Id);

        var second = await ModuleTables.ReadAsync(host, Module.Id);
        Assert.Equal(first.Migrations, second.Migrations);
        Assert.Equal(first.Migrations.Distinct(StringComparer.Ordinal), first.Migrations);
    }

    /// <summary>Its tables refer to nobody else's tables, and nobody else's to them: opaque ids and events connect modules.</summary>
    [Fact]
    public async Task Its_foreign_keys_stay_among_its_own_tables()
    {
        var host = await SharedAsync();

        var tables = await ModuleTables.ReadAsync(host, Module.Id);

        Assert.All(tables.ForeignKeys, key => Assert.True(
            tables.Rows.ContainsKey(key.From) && tables.Rows.ContainsKey(key.To), $"{key.From} refers to {key.To}."));
    }

    /// <summary>Removed and purged, no table, migration or setting of it is left, and it can be installed anew.</summary>
    /// <param name="database">Kind of database.</param>
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Purged_it_leaves_nothing_behind(DatabaseKind database)
    {
        await using var host = await StartAsync(database);
        await SeedAsync(host);

        Assert.Empty(await host.TryChangeAsync("Remove", Module.Id));
        await host.PurgeAsync(Module.Id);

        var left = await ModuleTables.ReadAsync(host, Module.Id);
        Assert.Empty(left.Rows);
        Assert.Empty(left.Migrations);
        await host.InstallAsync(Module.Id);
        await AssertAnswersAsync(host);
    }

    /// <summary>After it was used and removed, its code leaves memory.</summary>
    [Fact]
    public async Task Removed_it_leaves_memory()
    {
        await using var host = await StartAsync(loadsOwnModules: true);
        await SeedAsync(host);
        await AnswersAsync(host);
        using (var program = host.Client())
        {
            // Describing the interface looks at every type that it takes or gives.
            await program.Http.GetStringAsync("openapi/v1.json");
        }

        await host.PumpAsync();

        Assert.Empty(await host.TryChangeAsync("Remove", Module.Id));

        Assert.Equal(0, await host.CountRetiredImagesInMemoryAsync());
    }

    /// <summary>Each search source gives every document once from the start, and what follows a cursor from there.</summary>
    [Fact]
    public async Task Search_sources_can_be_read_on_from_any_cursor()
    {
        var host = await SharedAsync();

        var wrong = await host.RunAsync(async (runtime, cancellationToken) =>
        {
            await using var scope = runtime.Services.CreateAsyncScope();
            var problems = new List<string>();
            foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>().Where(s => IsOwn(s.GetType())))
            {
                var all = await source.ReadAsync(default, cancellationToken).ToListAsync(cancellationToken);
                if (all.DistinctBy(d => (d.Id, d.Culture)).Count() != all.Count)
                {
                    problems.Add($"{source.Name} gives a document twice.");
                }

                for (var taken = 1; taken < all.Count; taken += Math.Max(1, all.Count / 5))
                {
                    // A thing may have a document in each language under one cursor: what was taken up to it need not come again.
                    var cursor = all[taken - 1].Cursor;
                    var rest = await source.ReadAsync(cursor, cancellationToken).Select(d => (d.Id, d.Culture)).ToListAsync(cancellationToken);
                    var expected = all.Where((d, i) => i >= taken && d.Cursor != cursor).Select(d => (d.Id, d.Culture));
                    if (!rest.SequenceEqual(expected))
                    {
                        problems.Add($"{source.Name} does not go on after {cursor.Value}.");
                    }
                }
            }

            return problems;
        });

        Assert.Empty(wrong);
    }

    private static ModuleUnderTest Find(ModuleTestOptions options) => ModuleUnderTest.Of(typeof(TModule), options.PackageFolders);

    private ModuleUnderTest Module => field ??= Find(Options);

    private static bool IsOwn(Type type) => type.Assembly.GetName().Name == typeof(TModule).Assembly.GetName().Name;

    // For tests that only look: a host with the module's data, which nobody changes.
    private Task<ModuleTestHost> SharedAsync() => SharedHosts<TModule>.OfAsync(GetType(), async () =>
    {
        var host = await StartAsync();
        await SeedAsync(host);
        return host;
    });

    private Task<ModuleTestHost> StartAsync(
        DatabaseKind? database = null, string? version = null, string? feed = null, bool loadsOwnModules = false)
    {
        var options = Options;
        var folders = options.PackageFolders.Count > 0 ? options.PackageFolders : TestSite.FoldersOfBuild();
        return ModuleTestHost.StartAsync(options with
        {
            Modules = [.. options.Modules, version ?? Module.Id],
            Database = database ?? options.Database,
            PackageFolders = feed is null ? options.PackageFolders : [.. folders, feed],
            LoadsOwnModules = loadsOwnModules,
        });
    }

    private async Task<IReadOnlyDictionary<string, HttpStatusCode>> AnswersAsync(ModuleTestHost host)
    {
        using var owner = host.Client(TestUser.Owner);
        var answers = new SortedDictionary<string, HttpStatusCode>(StringComparer.Ordinal);
        foreach (var path in await ModulePages.OfAsync(host, Module.Id))
        {
            answers[path] = (await owner.GetAsync(path)).Status;
        }

        return answers;
    }

    private async Task AssertAnswersAsync(ModuleTestHost host) =>
        Assert.All(await AnswersAsync(host), answer => Assert.True(answer.Value < HttpStatusCode.InternalServerError, $"{answer.Key}: HTTP {(int)answer.Value}"));
}
