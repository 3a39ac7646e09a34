using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Guards;

/// <summary>A module that fails costs the shop that module's part and nothing else; the operator sees which part and why.</summary>
public sealed class ContainmentTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_page_that_always_throws_is_switched_off_and_named_while_the_others_answer()
    {
        await using var host = await StartAsync("""module.Endpoints(r => r.MapGet("/bad", [CommunityKit.UI.Pages.SkipProbe] string () => throw new InvalidOperationException("secret")));""");
        using var client = host.Client(culture: "en");
        for (var i = 0; i < 5; i++)
        {
            var failed = await client.GetAsync("bad");
            Assert.Equal(500, (int)failed.Status);
            Assert.DoesNotContain("secret", failed.Document.Source.Text, StringComparison.Ordinal);
        }

        var off = await client.GetAsync("bad");
        Assert.Equal(503, (int)off.Status);
        Assert.Contains("AcmeBad", off.Heading, StringComparison.Ordinal);
        Assert.Equal("good", await client.Http.GetStringAsync("good"));
        Assert.Contains("off: page", await FailingPartAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_switched_off_is_tried_again_after_thirty_seconds()
    {
        await using var host = await StartAsync(
            """module.Endpoints(r => r.MapGet("/bad", [CommunityKit.UI.Pages.SkipProbe] (HttpContext c) => c.Request.Query.ContainsKey("well") ? "well" : throw new InvalidOperationException()));""");
        using var client = host.Client();
        for (var i = 0; i < 5; i++)
        {
            await client.GetAsync("bad");
        }

        Assert.Equal(503, (int)(await client.GetAsync("bad?well")).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("well", await client.Http.GetStringAsync("bad?well"));
        Assert.Equal("well", await client.Http.GetStringAsync("bad?well"));
    }

    [Fact]
    public async Task A_slot_that_throws_leaves_the_page_whole_and_tells_the_operator_alone()
    {
        await using var host = await StartAsync(
            "CommunityKit.UI.Slots.SlotExtensions.Slot<CommunityKit.UI.Pages.ShopFrame, BadSlot>(module, CommunityKit.UI.Pages.FrameSlots.Tools);",
            """
            public sealed class BadSlot : CommunityKit.UI.Slots.ISlotContent<CommunityKit.UI.Pages.ShopFrame>
            {
                public ValueTask<CommunityKit.UI.Slots.SlotResult> RenderAsync(CommunityKit.UI.Pages.ShopFrame frame, CancellationToken ct) => throw new InvalidOperationException("slot");
            }
            """);
        using var visitor = host.Client(culture: "en");
        var page = await visitor.GetAsync("there-is-no-such-page");
        Assert.Equal(404, (int)page.Status);
        Assert.True(page.Has("footer"));
        Assert.DoesNotContain("acme.bad", page.Document.Source.Text, StringComparison.Ordinal);
        using var operators = host.Client(new TestUser("Op", "shop.modules"), "en");
        Assert.Contains("acme.bad", (await operators.GetAsync("there-is-no-such-page")).Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_middleware_that_throws_is_passed_by()
    {
        await using var host = await StartAsync(
            "module.Middleware<Bad>();",
            "public sealed class Bad : IMiddleware { public Task InvokeAsync(HttpContext c, RequestDelegate next) => throw new InvalidOperationException(\"middle\"); }");
        using var client = host.Client();
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal("good", await client.Http.GetStringAsync("good"));
        }

        Assert.Contains("off: middleware Bad", await FailingPartAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_throws_keeps_its_events_and_a_fixed_version_gets_them_once()
    {
        _feed.Add(Source);
        _feed.Add(Counter("1.0.0", "throw new InvalidOperationException(\"cannot count\");"));
        _feed.Add(Counter("1.1.0", "Count(tx);"));
        await using var host = await _feed.StartAsync("acme.source", "acme.counter@1.0.0");
        using var client = host.Client();
        for (var i = 0; i < 3; i++)
        {
            await client.Http.PostAsync("publish", null);
        }

        await host.PumpAsync();
        Assert.Equal("0", await client.Http.GetStringAsync("count"));
        Assert.Equal("3", await client.Http.GetStringAsync("heard"));

        await host.InstallAsync("acme.counter@1.1.0");
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.PumpAsync();
        await host.PumpAsync();
        Assert.Equal("3", await client.Http.GetStringAsync("count"));
        Assert.Equal("3", await client.Http.GetStringAsync("heard"));
    }

    [Fact]
    public async Task Events_for_a_module_that_is_switched_off_wait_for_it()
    {
        _feed.Add(Source);
        _feed.Add(Counter("1.0.0", "Count(tx);"));
        await using var host = await _feed.StartAsync("acme.source", "acme.counter");
        using var client = host.Client();
        Assert.Empty(await host.TryChangeAsync("Disable", "acme.counter"));
        await client.Http.PostAsync("publish", null);
        await host.PumpAsync();
        Assert.Empty(await host.TryChangeAsync("Enable", "acme.counter"));
        await host.PumpAsync();
        Assert.Equal("1", await client.Http.GetStringAsync("count"));
    }

    [Fact]
    public async Task A_job_that_throws_does_not_keep_others_from_running()
    {
        await using var host = await StartAsync(
            "module.Job<Bad>(\"bad\", JobSchedule.Every(TimeSpan.FromMinutes(1))); module.Job<Well>(\"well\", JobSchedule.Every(TimeSpan.FromMinutes(1))); module.Endpoints(r => r.MapGet(\"/runs\", () => Well.Runs.ToString()));",
            """
            public sealed class Bad : IJob { public ValueTask RunAsync(JobContext c, CancellationToken ct) => throw new InvalidOperationException("job"); }
            public sealed class Well : IJob { public static int Runs; public ValueTask RunAsync(JobContext c, CancellationToken ct) { Interlocked.Increment(ref Runs); return default; } }
            """);
        using var client = host.Client();
        for (var i = 1; i <= 3; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await host.PumpAsync();
        }

        Assert.True(int.Parse(await client.Http.GetStringAsync("runs"), System.Globalization.CultureInfo.InvariantCulture) >= 3);
        Assert.Contains("job bad", await FailingPartAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hosted_service_that_cannot_start_is_reported()
    {
        await using var host = await StartAsync(
            "module.Services.AddHostedService<Bad>();",
            "public sealed class Bad : Microsoft.Extensions.Hosting.IHostedService { public Task StartAsync(CancellationToken c) => throw new InvalidOperationException(\"hosted\"); public Task StopAsync(CancellationToken c) => Task.CompletedTask; }");
        await host.RetiredAsync();
        using var client = host.Client();
        Assert.Equal("good", await client.Http.GetStringAsync("good"));
        Assert.Contains("hosted service Bad", await FailingPartAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_of_a_module_that_throws_does_not_end_the_process()
    {
        await using var host = await StartAsync(
            """module.Endpoints(r => r.MapGet("/thread", [CommunityKit.UI.Pages.SkipProbe] () => { var t = new Thread(() => throw new InvalidOperationException("thread")); t.Start(); t.Join(); return "started"; }));""");
        using var client = host.Client();
        Assert.Equal("started", await client.Http.GetStringAsync("thread"));
        Assert.Equal("good", await client.Http.GetStringAsync("good"));
        Assert.Contains("thread", await FailingPartAsync(host), StringComparison.Ordinal);
    }

    private static ForgedModule Source { get; } = new("acme.source", "1.0.0")
    {
        Configure = """
            module.Data<SourceDb>();
            module.Handle<Acme.Source.Noted, Listener>("listen");
            module.Endpoints(r =>
            {
                r.MapPost("/publish", async (IUnitOfWork work, CancellationToken ct) => { await work.ExecuteAsync((tx, c) => { tx.Publish(new Acme.Source.Noted("a")); return default; }, ct); return "ok"; });
                r.MapGet("/heard", () => Listener.Heard.ToString());
            });
            """,
        Types = """
            public sealed class Listener : IEventHandler<Acme.Source.Noted>
            {
                public static int Heard;
                public ValueTask HandleAsync(Acme.Source.Noted e, Transaction tx, EventContext c, CancellationToken ct) { tx.OnCommitted(() => Interlocked.Increment(ref Heard)); return default; }
            }
            public sealed class SourceDb(DbContextOptions<SourceDb> options) : ModuleDbContext(options) { public override string TablePrefix => "source_"; }
            """,
        Contracts = """
            namespace Acme.Source;
            [EventName("source.noted.v1")] public sealed record Noted(string Key) : DomainEvent { public override string OrderingKey => Key; }
            """,
    };

    private static ForgedModule Counter(string version, string handle) => new("acme.counter", version)
    {
        Needs = [(Source, "[1.0,2.0)")],
        Configure = """
            module.Data<CounterDb>();
            module.Handle<Acme.Source.Noted, Handler>("count");
            module.Endpoints(r => r.MapGet("/count", async (IDbContextFactory<CounterDb> f, CancellationToken ct) => { await using var db = await f.CreateDbContextAsync(ct); return (await db.Set<Tick>().CountAsync(ct)).ToString(); }));
            """,
        Types = $$"""
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
            public sealed class Handler : IEventHandler<Acme.Source.Noted>
            {
                public ValueTask HandleAsync(Acme.Source.Noted e, Transaction tx, EventContext c, CancellationToken ct) { {{handle}} return default; }
                static void Count(Transaction tx) { var db = tx.Context<CounterDb>(); db.Ticks.Add(new Tick { Id = Guid.CreateVersion7() }); db.SaveChanges(); }
            }
            """,
    };

    private static async Task<string> FailingPartAsync(ModuleTestHost host) =>
        string.Join('\n', (await host.ModulesAsync()).Single(m => m.Id == "acme.bad").FailingParts);

    private Task<ModuleTestHost> StartAsync(string configure, string types = "")
    {
        _feed.Add(new ForgedModule("acme.good", "1.0.0") { Configure = """module.Endpoints(r => r.MapGet("/good", () => "good"));""" });
        _feed.Add(new ForgedModule("acme.bad", "1.0.0") { Configure = configure, Types = types });
        return _feed.StartAsync("acme.good", "acme.bad");
    }
}
