using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Tests.Tenants;

/// <summary>Two shops in one process do not notice each other.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Theory]
    [InlineData("Newtonsoft.Json", "12.0.3", "13.0.3", "Newtonsoft.Json.JsonConvert")]
    [InlineData("CsvHelper", "33.0.1", "34.0.0", "CsvHelper.CsvReader")]
    [InlineData("AngleSharp", "0.17.1", "1.10.3", "AngleSharp.Html.Parser.HtmlParser")]
    public async Task Two_versions_of_a_module_with_clashing_versions_of_a_library_answer_side_by_side(
        string library, string older, string newer, string type)
    {
        _feed.Add(Uses(library, older, type, "1.0.0"));
        _feed.Add(Uses(library, newer, type, "2.0.0"));
        await using var host = await _feed.StartAsync("acme.user@1.0.0");
        await AddShopAsync(host, "second", "acme.user@2.0.0");
        using var client = host.Client();
        for (var i = 0; i < 3; i++)
        {
            Assert.StartsWith(Short(older), await client.Http.GetStringAsync("library"), StringComparison.Ordinal);
            Assert.StartsWith(Short(newer), await client.Http.GetStringAsync("second/library"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_and_keys_of_one_shop_are_not_those_of_another()
    {
        _feed.Add(Notes);
        await using var host = await _feed.StartAsync("acme.notes");
        await AddShopAsync(host, "second", "acme.notes");
        using var client = host.Client();
        await client.Http.PostAsync("notes", null);
        Assert.Equal("1", await client.Http.GetStringAsync("notes"));
        Assert.Equal("0", await client.Http.GetStringAsync("second/notes"));
        var secret = await client.Http.GetStringAsync("protect");
        Assert.Equal("open", await client.Http.GetStringAsync("unprotect?text=" + Uri.EscapeDataString(secret)));
        Assert.Equal("refused", await client.Http.GetStringAsync("second/unprotect?text=" + Uri.EscapeDataString(secret)));
    }

    [Fact]
    public async Task Changing_one_shop_leaves_the_other_on_its_version()
    {
        _feed.Add(Version("1.0.0"));
        _feed.Add(Version("2.0.0"));
        await using var host = await _feed.StartAsync("acme.version@1.0.0");
        await AddShopAsync(host, "second", "acme.version@1.0.0");
        await host.InstallAsync("acme.version@2.0.0");
        using var client = host.Client();
        Assert.Equal("2.0.0", await client.Http.GetStringAsync("version"));
        Assert.Equal("1.0.0", await client.Http.GetStringAsync("second/version"));
    }

    [Fact]
    public async Task A_sleeping_shop_wakes_for_its_visitor_with_everything_in_place()
    {
        _feed.Add(Notes);
        await using var host = await _feed.StartAsync("acme.notes");
        using var client = host.Client();
        await client.Http.PostAsync("notes", null);
        var slot = host.Tenants.Get(host.Tenant);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.True(await slot.TrySleepAsync(TimeSpan.FromMinutes(20)));
        Assert.Null(slot.Current);
        Assert.Equal("1", await client.Http.GetStringAsync("notes"));
        Assert.False(await slot.TrySleepAsync(TimeSpan.FromMinutes(20)));
    }

    [Fact]
    public async Task A_sleeping_shop_with_due_work_wants_to_be_woken_but_not_at_once()
    {
        _feed.Add(new ForgedModule("acme.clock", "1.0.0")
        {
            Configure = """module.Job<Tick>("tick", JobSchedule.Every(TimeSpan.FromMinutes(1)));""",
            Types = "public sealed class Tick : IJob { public ValueTask RunAsync(JobContext c, CancellationToken ct) => default; }",
        });
        await using var host = await _feed.StartAsync("acme.clock");
        var slot = host.Tenants.Get(host.Tenant);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await host.PumpAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.True(await slot.TrySleepAsync(TimeSpan.FromMinutes(20)));
        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromMinutes(15), slot.WakeAt);
    }

    [Fact]
    public async Task A_shop_whose_stored_module_was_changed_on_disk_runs_without_it_and_without_those_that_need_it()
    {
        var basis = new ForgedModule("acme.base", "1.0.0") { Configure = """module.Endpoints(r => r.MapGet("/base", () => "base"));""" };
        _feed.Add(basis);
        _feed.Add(new ForgedModule("acme.top", "1.0.0")
        {
            Dependencies = new Dictionary<string, string> { ["acme.base"] = "[1.0,2.0)" },
            Configure = """module.Endpoints(r => r.MapGet("/top", () => "top"));""",
        });
        _feed.Add(new ForgedModule("acme.free", "1.0.0") { Configure = """module.Endpoints(r => r.MapGet("/free", () => "free"));""" });
        await using var host = await _feed.StartAsync("acme.top", "acme.free");
        var slot = host.Tenants.Get(host.Tenant);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.True(await slot.TrySleepAsync(TimeSpan.Zero));
        var file = Path.Combine(host.Folder, "store", "acme.base", "1.0.0", "AcmeBase.dll");
        File.SetAttributes(file, FileAttributes.Normal);
        await File.AppendAllTextAsync(file, "x");

        using var client = host.Client();
        Assert.Equal("free", await client.Http.GetStringAsync("free"));
        Assert.Equal(404, (int)(await client.GetAsync("top")).Status);
        var rows = await host.ModulesAsync();
        Assert.Equal("NotSupported", rows.Single(m => m.Id == "acme.base").State);
        Assert.Contains("acme.base", rows.Single(m => m.Id == "acme.top").Reason, StringComparison.Ordinal);
        Assert.Equal("Active", rows.Single(m => m.Id == "acme.free").State);
    }

    private static ForgedModule Version(string version) => new("acme.version", version)
    {
        Configure = $$"""module.Endpoints(r => r.MapGet("/version", () => "{{version}}"));""",
    };

    private static ForgedModule Notes { get; } = new("acme.notes", "1.0.0")
    {
        Configure = """
            module.Data<NotesDb>();
            module.Endpoints(r =>
            {
                r.MapPost("/notes", async (IUnitOfWork work, CancellationToken ct) => await work.ExecuteAsync(async (tx, c) => { var db = tx.Context<NotesDb>(); db.Notes.Add(new Note { Id = Guid.CreateVersion7() }); return await db.SaveChangesAsync(c); }, ct));
                r.MapGet("/notes", async (IDbContextFactory<NotesDb> f, CancellationToken ct) => { await using var db = await f.CreateDbContextAsync(ct); return (await db.Notes.CountAsync(ct)).ToString(); });
                r.MapGet("/protect", (Microsoft.AspNetCore.DataProtection.IDataProtectionProvider p) => Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions.Protect(p.CreateProtector("x"), "open"));
                r.MapGet("/unprotect", (string? text, Microsoft.AspNetCore.DataProtection.IDataProtectionProvider p) =>
                {
                    try { return Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions.Unprotect(p.CreateProtector("x"), text ?? ""); }
                    catch (System.Security.Cryptography.CryptographicException) { return "refused"; }
                });
            });
            """,
        Types = """
            public sealed class Note { public Guid Id { get; set; } }
            public sealed class NotesDb(DbContextOptions<NotesDb> options) : ModuleDbContext(options)
            {
                public override string TablePrefix => "notes_";
                public DbSet<Note> Notes => Set<Note>();
            }
            [DbContext(typeof(NotesDb)), Migration("20260101000000_First")]
            public sealed class First : Migration
            {
                protected override void Up(MigrationBuilder m) => m.CreateTable("notes_notes", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_notes_notes", x => x.id));
            }
            """,
    };

    private static ForgedModule Uses(string library, string libraryVersion, string type, string version) => new("acme.user", version)
    {
        Packages = [(library, libraryVersion)],
        Configure = $$"""module.Endpoints(r => r.MapGet("/library", () => System.Reflection.CustomAttributeExtensions.GetCustomAttribute<System.Reflection.AssemblyFileVersionAttribute>(typeof({{type}}).Assembly)!.Version));""",
    };

    private static string Short(string version) => string.Join('.', version.Split('.').Take(2));

    private static async Task AddShopAsync(ModuleTestHost host, string id, string module)
    {
        host.Tenants.Directory.Add(new TenantRecord(id) { Prefix = "/" + id });
        host.Tenants.Reload();
        var parts = module.Split('@');
        var request = new ChangeRequest(ChangeKind.Install) { Modules = [(parts[0], parts.Length > 1 ? parts[1] : null)], Actor = "test" };
        Assert.Empty((await host.Tenants.ChangeAsync(id, request, CancellationToken.None)).Problems);
    }
}
