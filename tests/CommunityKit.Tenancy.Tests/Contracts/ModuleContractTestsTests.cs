using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;
using Xunit;
using Xunit.Sdk;

namespace CommunityKit.Tenancy.Tests.Contracts;

/// <summary>The tests that module authors inherit: a sound module passes them all, and each fault is found by the test that is there for it.</summary>
public sealed class ModuleContractTestsTests : IAsyncLifetime
{
    private const string Table =
        """
        public sealed class Tick { public Guid Id { get; set; } }
        public sealed class CounterDb(DbContextOptions<CounterDb> options) : ModuleDbContext(options)
        {
            public override string TablePrefix => "counter_";
            public DbSet<Tick> Ticks => Set<Tick>();
        }
        [DbContext(typeof(CounterDb)), Migration("20260101000000_First")]
        public sealed class First : Migration
        {
            protected override void Up(MigrationBuilder m) => m.CreateTable("counter_ticks", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_counter_ticks", x => x.id));
        }
        public sealed class Filling(IUnitOfWork work) : IModuleLifecycle
        {
            public async ValueTask EnabledAsync(LifecycleContext c, CancellationToken ct) =>
                await work.ExecuteAsync((tx, token) => { var db = tx.Context<CounterDb>(); if (!db.Ticks.Any()) { Add(db); } db.SaveChanges(); return default(ValueTask); }, ct);
            private static void Add(CounterDb db) => db.Ticks.Add(new Tick { Id = Guid.CreateVersion7() });
        }
        """;

    private const string Configure =
        """
        module.Data<CounterDb>();
        module.Lifecycle<Filling>();
        module.Permissions(new Permission("counter.manage", "permission.manage"));
        module.Endpoints(r => r.MapGet("/counter", () => Results.Content("<p>Hello</p>", "text/html")).WithMetadata(new RequirePermissionAttribute("counter.manage")));
        """;

    private readonly ForgeFolder _feed = new();
    private readonly SharedHosts<ModuleContractTestsTests> _hosts = new();

    public Task InitializeAsync() => _hosts.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _hosts.DisposeAsync();
        _feed.Dispose();
    }

    [Fact]
    public async Task A_sound_module_passes_every_test()
    {
        var tests = Tests(Configure, Table);

        await tests.Every_page_answers_in_both_languages();
        await tests.Every_text_that_a_declaration_names_exists_in_both_languages();
        await tests.Permissions_that_are_asked_for_and_declared_are_the_same();
        await tests.Switched_off_and_on_again_it_has_lost_nothing(DatabaseKind.Sqlite);
        await tests.Upgraded_and_rolled_back_it_keeps_its_data(DatabaseKind.Sqlite);
        await tests.Installed_twice_it_migrates_once();
        await tests.Its_foreign_keys_stay_among_its_own_tables();
        await tests.Purged_it_leaves_nothing_behind(DatabaseKind.Sqlite);
        await tests.Removed_it_leaves_memory();
        await tests.Search_sources_can_be_read_on_from_any_cursor();
    }

    [Fact]
    public async Task A_permission_without_a_label_is_found()
    {
        var tests = Tests(Configure + """module.Permissions(new Permission("counter.read", "permission.read"));""", Table);

        var failure = await Assert.ThrowsAnyAsync<XunitException>(tests.Every_text_that_a_declaration_names_exists_in_both_languages);

        Assert.Contains("permission.read (zh-CN)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_permission_nobody_has_is_found()
    {
        var tests = Tests(
            Configure + """module.Endpoints(r => r.MapGet("/typo", () => "x").WithMetadata(new RequirePermissionAttribute("counter.mange")));""", Table);

        var failure = await Assert.ThrowsAnyAsync<XunitException>(tests.Permissions_that_are_asked_for_and_declared_are_the_same);

        Assert.Contains("counter.mange", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_shows_a_bare_key_is_found()
    {
        var tests = Tests(
            Configure + """module.Endpoints(r => r.MapGet("/bare", () => Results.Content("<p>counter.title</p>", "text/html")));""", Table);

        var failure = await Assert.ThrowsAnyAsync<XunitException>(tests.Every_page_answers_in_both_languages);

        Assert.Contains("/bare in en shows the key counter.title", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_deletes_its_rows_when_it_is_switched_on_again_is_found()
    {
        var types = Table.Replace(
            "if (!db.Ticks.Any()) { Add(db); }", "if (!db.Ticks.Any()) { Add(db); } else { db.Ticks.RemoveRange(db.Ticks.ToList()); }",
            StringComparison.Ordinal);

        await Assert.ThrowsAnyAsync<XunitException>(() => Tests(Configure, types).Switched_off_and_on_again_it_has_lost_nothing(DatabaseKind.Sqlite));
    }

    [Fact]
    public async Task A_table_that_refers_to_somebody_elses_table_is_found()
    {
        var types = Table.Replace(
            """constraints: t => t.PrimaryKey("pk_counter_ticks", x => x.id)""",
            """constraints: t => { t.PrimaryKey("pk_counter_ticks", x => x.id); t.ForeignKey("fk_foreign", x => x.id, "ck_event", "id"); }""",
            StringComparison.Ordinal);
        var withoutRows = Configure.Replace("module.Lifecycle<Filling>();", "", StringComparison.Ordinal);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Tests(withoutRows, types).Its_foreign_keys_stay_among_its_own_tables());

        Assert.Contains("ck_event", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_an_event_of_the_runtime_holds_on_to_is_found()
    {
        var tests = Tests(
            """module.Endpoints(r => r.MapGet("/held", () => { AppDomain.CurrentDomain.ProcessExit += Held.Keep; return "x"; }));""",
            "public static class Held { public static void Keep(object? sender, EventArgs e) { } }");

        await Assert.ThrowsAnyAsync<XunitException>(tests.Removed_it_leaves_memory);
    }

    [Fact]
    public async Task A_search_source_that_ignores_its_cursor_is_found()
    {
        var tests = Tests(
            "module.Search<Two>();",
            """
            public sealed class Two : CommunityKit.Search.ISearchSource
            {
                public string Name => "counter.two";
                public async IAsyncEnumerable<CommunityKit.Search.SearchDocument> ReadAsync(
                    CommunityKit.Search.SearchCursor since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
                {
                    await Task.Yield();
                    yield return new("a", "A", "/a", new("1"));
                    yield return new("b", "B", "/b", new("2"));
                }
            }
            """);

        await Assert.ThrowsAnyAsync<XunitException>(tests.Search_sources_can_be_read_on_from_any_cursor);
    }

    private CounterTests Tests(string configure, string types)
    {
        _feed.Add(new ForgedModule("acme.counter", "1.0.0")
        {
            AssemblyName = typeof(CounterTests).Assembly.GetName().Name,
            Configure = configure,
            Types = types,
            Texts = new Dictionary<string, string> { ["module.description"] = "Counts.", ["permission.manage"] = "Count" },
        });
        return new CounterTests(_feed.Path);
    }

    /// <summary>Not public, so that the runner does not take it for tests of its own.</summary>
    private sealed class CounterTests(string feed) : ModuleContractTests<ModuleContractTestsTests>
    {
        protected override ModuleTestOptions Options => new() { PackageFolders = [feed] };
    }
}
