using System.IO.Compression;
using CommunityKit.Packaging.Signing;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Changes;

/// <summary>What must not come in does not, says why with a code of its own, and leaves the shop as it was.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly ForgedModule Good = new("acme.hello", "1.0.0")
    {
        Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "one"));""",
    };

    private static readonly ForgedModule Next = Good with { Version = "2.0.0", Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "two"));""" };

    private readonly ForgeFolder _feed = new();
    private readonly ForgeFolder _aside = new();
    private ModuleTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _feed.Add(Good);
        _host = await _feed.StartAsync("acme.hello");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _feed.Dispose();
        _aside.Dispose();
    }

    [Fact]
    public async Task The_good_version_is_not_refused()
    {
        Assert.Empty(await _host.TryInstallFileAsync(_aside.Add(Next)));
        using var client = _host.Client();
        Assert.Equal("two", await client.Http.GetStringAsync("hello"));
    }

    [Fact]
    public async Task A_page_that_asks_the_accessor_for_the_request_is_not_refused() =>
        Assert.Empty(await _host.TryInstallFileAsync(_aside.Add(Next with
        {
            Configure = """module.Endpoints(routes => routes.MapGet("/hello", (IHttpContextAccessor http) => http.HttpContext!.Request.Path.ToString()));""",
        })));

    [Fact]
    public Task A_Configure_that_throws() =>
        RefusedAsync(Next with { Configure = """throw new InvalidOperationException("no key");""" }, "CK1710", "no key");

    [Fact]
    public Task A_constructor_that_throws() =>
        RefusedAsync(Next with { Members = """public Entry() => throw new InvalidOperationException("no constructor");""" }, "CK1710", "no constructor");

    [Fact]
    public Task A_start_up_that_never_ends() =>
        RefusedAsync(Next with { Configure = "Thread.Sleep(Timeout.Infinite);" }, "CK1711", "acme.hello 2.0.0", "5 s");

    [Fact]
    public Task A_page_that_answers_500() =>
        RefusedAsync(Next with { Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => Results.StatusCode(500)));""" }, "CK1742", "/hello");

    [Fact]
    public Task A_page_that_throws() => RefusedAsync(
        Next with { Configure = """module.Endpoints(routes => routes.MapGet("/hello", string () => throw new InvalidOperationException("boom")));""" },
        "CK1742",
        "/hello",
        "boom");

    [Fact]
    public Task A_service_that_nobody_provides() => RefusedAsync(
        Next with
        {
            Configure = "module.Services.AddSingleton<Greeter>();",
            Types = "public sealed class Greeter(IMissing missing) { public IMissing Missing => missing; } public interface IMissing { }",
        },
        "CK1713",
        "IMissing");

    [Fact]
    public Task A_lifecycle_hook_that_throws() => RefusedAsync(
        Next with
        {
            Configure = "module.Lifecycle<Hook>();",
            Types = """
                public sealed class Hook : IModuleLifecycle
                {
                    public ValueTask UpgradedAsync(LifecycleContext context, string fromVersion, CancellationToken ct) => throw new InvalidOperationException("from " + fromVersion);
                }
                """,
        },
        "CK1740",
        "from 1.0.0");

    [Fact]
    public Task A_migration_that_fails() => RefusedAsync(
        Next with
        {
            Configure = "module.Data<HelloDb>();",
            Types = Db("migration.Sql(\"INSERT INTO no_such_table VALUES (1)\");"),
        },
        "CK1539",
        "no_such_table");

    [Fact]
    public Task A_migration_that_takes_something_away() => RefusedAsync(
        Next with { Configure = "module.Data<HelloDb>();", Types = Db("migration.DropTable(\"hello_note\");") },
        "CK1530",
        "hello_note");

    [Fact]
    public Task A_contract_that_this_host_does_not_reach() =>
        RefusedAsync(Next with { Contract = "[1.4,2.0)", BuiltAgainst = "1.4.0" }, "CK1208", "1.4");

    [Fact]
    public Task A_contract_that_this_host_has_left_behind() =>
        RefusedAsync(Next with { Contract = "[0.8,1.0)", BuiltAgainst = "0.8.0" }, "CK1209", "0.8");

    [Fact]
    public Task A_member_that_this_contract_lacks_is_named_with_the_version_that_has_it() => RefusedAsync(
        Next with
        {
            BuiltAgainst = "1.7.0",
            KitEdits = [("Modules/IModuleList.cs", "long Generation { get; }", "long Generation { get; } string Edition { get; }")],
            Configure = """module.Endpoints(routes => routes.MapGet("/hello", (IModuleList list) => list.Edition));""",
        },
        "CK1410",
        "CommunityKit.Modules.IModuleList.Edition",
        "1.7.0");

    [Fact]
    public Task A_member_that_this_contract_asks_for_and_the_module_does_not_have() => RefusedAsync(
        Next with
        {
            KitEdits = [("Messages/IMessageSender.cs", "ValueTask SendAsync(Message message, CancellationToken cancellationToken);", "")],
            Configure = "module.Services.AddSingleton<CommunityKit.Messages.IMessageSender, Sender>();",
            Types = "public sealed class Sender : CommunityKit.Messages.IMessageSender { }",
        },
        "CK1414",
        "IMessageSender.SendAsync");

    [Fact]
    public Task A_dependency_that_is_nowhere() =>
        RefusedAsync(Next with { Dependencies = new Dictionary<string, string> { ["acme.gone"] = "[1.0,2.0)" } }, "CK1201", "acme.gone");

    [Fact]
    public Task A_dependency_in_no_fitting_version()
    {
        _feed.Add(new ForgedModule("acme.base", "1.0.0"));
        return RefusedAsync(Next with { Dependencies = new Dictionary<string, string> { ["acme.base"] = "[2.0,3.0)" } }, "CK1203", "acme.base", "[2.0");
    }

    [Fact]
    public Task Dependencies_in_a_circle()
    {
        _feed.Add(new ForgedModule("acme.ring", "1.0.0") { Dependencies = new Dictionary<string, string> { ["acme.hello"] = "[2.0,3.0)" } });
        return RefusedAsync(Next with { Dependencies = new Dictionary<string, string> { ["acme.ring"] = "[1.0,2.0)" } }, "CK1211", "acme.ring");
    }

    [Fact]
    public Task A_route_that_another_module_has() => RefusedAsync(
        new ForgedModule("acme.other", "1.0.0") { Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "mine"));""" },
        "CK1714",
        "GET /hello");

    [Fact]
    public Task A_file_that_is_no_package()
    {
        var file = Path.Combine(_aside.Path, "note.nupkg");
        File.WriteAllText(file, "This is a letter, not an archive.");
        return RefusedFileAsync(file, "CK1030");
    }

    [Fact]
    public Task A_package_with_a_changed_file()
    {
        var file = _aside.Add(Next);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            archive.GetEntry("module/Localization/en.json")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("module/Localization/en.json").Open());
            writer.Write("""{ "module.name": "Not what was packed" }""");
        }

        return RefusedFileAsync(file, "CK1063", "Localization/en.json");
    }

    [Fact]
    public Task A_package_that_reaches_outside()
    {
        var file = _aside.Add(Next);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            using var writer = new StreamWriter(archive.CreateEntry("module/../../../evil.txt").Open());
            writer.Write("out");
        }

        return RefusedFileAsync(file, "CK1035");
    }

    [Fact]
    public Task A_package_that_swells()
    {
        var file = _aside.Add(Next);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            using var stream = archive.CreateEntry("module/wwwroot/big.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
            {
                stream.Write(zeros);
            }
        }

        return RefusedFileAsync(file, "CK1046", "CK1048", "CK1049");
    }

    [Fact]
    public async Task A_package_of_another_publisher_for_a_known_id()
    {
        using var mallory = PublisherKey.Generate();
        await TrustAsync(("mallory", mallory));
        await RefusedFileAsync(_aside.Add(Next, new Signer("mallory", mallory)), "CK1081");
    }

    [Fact]
    public async Task A_package_of_a_publisher_nobody_knows()
    {
        using var stranger = PublisherKey.Generate();
        await using var strict = await ModuleTestHost.StartAsync(new ModuleTestOptions { RequireSignedModules = true, PackageFolders = [_feed.Path] });
        var problems = await strict.TryInstallFileAsync(_aside.Add(Next, new Signer("stranger", stranger)));
        Assert.Equal("CK1074", Assert.Single(problems).Code);
        Assert.Empty(await strict.ModulesAsync());
    }

    [Fact]
    public async Task An_unsigned_package_where_signatures_are_required()
    {
        await using var strict = await ModuleTestHost.StartAsync(new ModuleTestOptions { RequireSignedModules = true, PackageFolders = [_feed.Path] });
        var problems = await strict.TryInstallFileAsync(_aside.Add(Next));
        Assert.Equal("CK1070", Assert.Single(problems).Code);
        Assert.Empty(await strict.ModulesAsync());
    }

    private static string Db(string up) =>
        $$"""
        public sealed class HelloDb(DbContextOptions<HelloDb> options) : ModuleDbContext(options)
        {
            public override string TablePrefix => "hello_";
        }

        [DbContext(typeof(HelloDb)), Migration("20260101000000_First")]
        public sealed class First : Migration
        {
            protected override void Up(MigrationBuilder migration) { {{up}} }
        }
        """;

    private async Task TrustAsync(params (string Name, PublisherKey Key)[] publishers)
    {
        var trusted = new TrustedPublishers
        {
            Version = 1,
            Publishers = publishers.ToDictionary(p => p.Name, p => new TrustedPublisher { Keys = [new TrustedKey { Key = p.Key.Public.Text }] }),
        };
        await File.WriteAllBytesAsync(Path.Combine(_host.Folder, TrustedPublishers.FileName), trusted.ToBytes());
    }

    private Task RefusedAsync(ForgedModule module, string code, params string[] words) => RefusedFileAsync(_aside.Add(module), [code], words);

    private Task RefusedFileAsync(string file, params string[] codes) => RefusedFileAsync(
        file, [.. codes.Where(c => c.StartsWith("CK", StringComparison.Ordinal))], [.. codes.Where(c => !c.StartsWith("CK", StringComparison.Ordinal))]);

    private async Task RefusedFileAsync(string file, IReadOnlyList<string> codes, IReadOnlyList<string> words)
    {
        var problems = await _host.TryInstallFileAsync(file);
        var main = problems[0];
        Assert.Contains(main.Code, codes);
        Assert.All(words, word => Assert.Contains(word, main.Text, StringComparison.Ordinal));
        using var client = _host.Client();
        Assert.Equal("one", await client.Http.GetStringAsync("hello"));
        var module = Assert.Single(await _host.ModulesAsync());
        Assert.Equal(("acme.hello", "1.0.0", "Active"), (module.Id, module.Version, module.State));
    }
}
