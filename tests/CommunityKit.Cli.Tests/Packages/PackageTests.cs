using CommunityKit.Cli.Tests.Running;
using CommunityKit.Packaging.Packages;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Packages;

/// <summary>From a publisher's key to a feed that hosts take.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task A_key_is_made_once_for_its_owner_alone()
    {
        using var site = new CliSite();
        var file = Path.Combine(site.Aside, "acme.pem");

        var key = (await site.Ck.RunAsync("key", "new", file, "--json")).Done().Json;

        Assert.StartsWith("M", key.GetProperty("key").GetString(), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        (await site.Ck.RunAsync("key", "new", file, "--json")).Refused("CK1086");
    }

    [Fact]
    public async Task A_signed_package_says_by_whom()
    {
        using var site = new CliSite();
        var (file, key) = (site.Forge(CliSite.Hello), Path.Combine(site.Aside, "acme.pem"));
        (await site.Ck.RunAsync("key", "new", key)).Done();
        Assert.Contains("not signed", (await site.Ck.RunAsync("verify", file)).Done().Output, StringComparison.Ordinal);

        (await site.Ck.RunAsync("sign", file, "--key", key, "--publisher", "acme")).Done();

        var package = (await site.Ck.RunAsync("verify", file, "--json")).Done().Json.GetProperty("packages")[0];
        Assert.Equal("acme.hello 1.0.0 acme", $"{package.GetProperty("id")} {package.GetProperty("version")} {package.GetProperty("publisher")}");
    }

    [Fact]
    public async Task Every_fault_of_every_package_is_told()
    {
        using var site = new CliSite();
        var good = site.Forge(CliSite.Hello);
        var strange = site.Forge(CliSite.Next with
        {
            KitEdits = [("Modules/IModuleList.cs", "long Generation { get; }", "long Generation { get; } string Edition { get; }")],
            Configure = """module.Endpoints(routes => routes.MapGet("/hello", (IModuleList list) => list.Edition));""",
        });
        var letter = Path.Combine(site.Aside, "letter.nupkg");
        await File.WriteAllTextAsync(letter, "no archive");

        var result = (await site.Ck.RunAsync("verify", good, strange, letter, "--json")).Exits(1);

        Assert.Equal(["CK1411", "CK1030"], result.Codes);
        Assert.Empty(result.Json.GetProperty("packages")[0].GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task What_a_package_needs_is_checked_where_a_feed_has_it_and_named_where_none_has()
    {
        using var site = new CliSite();
        var basis = new ForgedModule("acme.base", "1.0.0") { Contracts = "namespace Acme.Base { public interface IBase { } }" };
        var file = site.Forge(CliSite.Hello with { Needs = [(basis, "[1.0,2.0)")], Members = "public Acme.Base.IBase? Base => null;" });

        Assert.Contains("CK2023", (await site.Ck.RunAsync("verify", file)).Error, StringComparison.Ordinal);
        site.Offer(basis);
        Assert.Empty((await site.Ck.RunAsync("verify", file, "--feed", site.Folder.Packages)).Done().Error);
    }

    [Fact]
    public async Task A_folder_becomes_a_feed_and_what_is_no_package_is_named()
    {
        using var site = new CliSite();
        site.Forge(CliSite.Hello);

        var index = (await site.Ck.RunAsync("feed", "index", site.Aside, "--json")).Done().Json;
        Assert.Equal("acme.hello", index.GetProperty("packages")[0].GetProperty("id").GetString());
        Assert.True(File.Exists(Path.Combine(site.Aside, "index.json")));
        await File.WriteAllTextAsync(Path.Combine(site.Aside, "letter" + PackageLayout.Extension), "no archive");
        (await site.Ck.RunAsync("feed", "index", site.Aside, "--json")).Refused("CK1101");
    }

    [Fact]
    public async Task The_statements_of_a_module_are_shown_for_both_databases()
    {
        using var site = new CliSite();
        var file = site.Forge(CliSite.Hello with
        {
            Configure = "module.Data<HelloDb>();",
            Types =
                """
                public sealed class HelloDb(DbContextOptions<HelloDb> options) : ModuleDbContext(options)
                {
                    public override string TablePrefix => "hello_";
                }

                [DbContext(typeof(HelloDb)), Migration("20260101000000_First")]
                public sealed class First : Migration
                {
                    protected override void Up(MigrationBuilder migration) => migration.CreateTable("hello_note", t => new { Id = t.Column<int>() });
                }
                """,
        });

        var sql = (await site.Ck.RunAsync("sql", file, "--json")).Done().Json;

        Assert.Contains("hello_note", sql.GetProperty("sqlite").GetString(), StringComparison.Ordinal);
        Assert.Contains("integer", sql.GetProperty("postgres").GetString(), StringComparison.Ordinal);
    }
}
