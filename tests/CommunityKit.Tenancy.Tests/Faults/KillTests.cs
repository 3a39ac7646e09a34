using System.Net.Http.Json;
using CommunityKit.Host.Control;
using CommunityKit.Modularity.Store;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Tests.Support;
using Xunit.Abstractions;

namespace CommunityKit.Tenancy.Tests.Faults;

/// <summary>
/// The host is killed at random moments of installs, upgrades and rollbacks. Invariants after each restart: every shop serves one whole
/// generation, the one its list names; the store holds whole versions only; the tables suit the version that runs.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 100 : 6;
    private readonly ForgeFolder _feed = new();
    private readonly SiteFolder _site = new(Directory.CreateTempSubdirectory("ck-kill-").FullName);

    public void Dispose()
    {
        _feed.Dispose();
        Directory.Delete(_site.Root, recursive: true);
    }

    [Fact]
    public async Task A_host_killed_at_any_moment_of_a_change_comes_back_on_a_whole_generation()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CK_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"CK_SEED={seed}");
        var random = new Random(seed);
        new SiteSettings { Feeds = [_feed.Path], RequestsPerMinute = 0 }.Save(_site);
        var directory = new TenantDirectory(_site);
        directory.Add(new TenantRecord("north") { Prefix = "/north" });
        directory.Add(new TenantRecord("south") { Prefix = "/south" });
        _feed.Add(Hello(0));
        using (var first = await HostProcess.StartAsync(_site))
        {
            foreach (var tenant in (string[])["north", "south"])
            {
                Assert.True((await first.ChangeAsync(tenant, Install(0))).Applied);
            }

            first.Kill();
        }

        for (var i = 1; i <= Kills; i++)
        {
            _feed.Add(Hello(i));
            using (var host = await HostProcess.StartAsync(_site))
            {
                await CheckAsync(host, i);
                var tenant = random.Next(2) == 0 ? "north" : "south";
                var request = random.Next(3) == 0 ? new ModuleChangeRequest(ChangeKind.Rollback) : Install(i);
                var change = host.Control.PostAsJsonAsync($"tenants/{tenant}/changes", request);
                await Task.WhenAny(change, Task.Delay(random.Next(0, 900)));
                host.Kill();
                await change.ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        using var last = await HostProcess.StartAsync(_site);
        await CheckAsync(last, Kills + 1);
    }

    private async Task CheckAsync(HostProcess host, int round)
    {
        foreach (var tenant in (string[])["north", "south"])
        {
            var module = Assert.Single((await host.Control.GetFromJsonAsync<IReadOnlyList<ModuleRow>>($"tenants/{tenant}/modules"))!);
            Assert.True(module.State == "Active", $"Round {round}, {tenant}: {module.State} {module.Reason}");
            Assert.Equal($"{module.Version} {module.Version}", await host.Http.GetStringAsync($"{tenant}/hello"));
            await host.Http.GetStringAsync($"{tenant}/hello/write");
        }

        var store = ModuleStore.Open(_site.Store);
        Assert.All(store.List(), stored => Assert.Empty(store.Verify(stored, VerifyMode.Full)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_site.Store, ".incoming")));
    }

    private static ModuleChangeRequest Install(int number) =>
        new(ChangeKind.Install) { Modules = [new ModuleWish("acme.hello", $"1.0.{number}")] };

    /// <summary>Each version brings a column of its own; all versions run on all tables.</summary>
    private static ForgedModule Hello(int number) => new("acme.hello", $"1.0.{number}")
    {
        OldestRunnable = "1.0.0",
        Configure = $$"""
            module.Data<HelloDb>();
            module.Endpoints(r =>
            {
                r.MapGet("/hello", (IModuleList list) => "1.0.{{number}} " + list.All.Single(m => m.Id == "acme.hello").Version);
                r.MapGet("/hello/write", [CommunityKit.UI.Pages.SkipProbe] async (IUnitOfWork work, CancellationToken ct) =>
                    (await work.ExecuteAsync(async (tx, c) => { var db = tx.Context<HelloDb>(); db.Notes.Add(new Note { Id = Guid.CreateVersion7() }); return await db.SaveChangesAsync(c); }, ct)).ToString());
            });
            """,
        Types = $$"""
            public sealed class Note { public Guid Id { get; set; } }
            public sealed class HelloDb(DbContextOptions<HelloDb> options) : ModuleDbContext(options)
            {
                public override string TablePrefix => "hello_";
                public DbSet<Note> Notes => Set<Note>();
            }
            [DbContext(typeof(HelloDb)), Migration("20260101000000_First")]
            public sealed class First : Migration
            {
                protected override void Up(MigrationBuilder m) => m.CreateTable("hello_notes", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_hello_notes", x => x.id));
            }
            """ + string.Concat(Enumerable.Range(1, number).Select(i => $$"""
            [DbContext(typeof(HelloDb)), Migration("2026020100{{i:0000}}_Column{{i}}")]
            public sealed class Column{{i}} : Migration
            {
                protected override void Up(MigrationBuilder m) => m.AddColumn<int>("c{{i}}", "hello_notes", nullable: true);
            }
            """)),
    };
}
