using System.IO.Compression;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Modules;

/// <summary>Packages that attack, break half way or never end are refused like those that merely do not fit.</summary>
public sealed class HostileRefusalTests
{
    private const string HelloDb =
        """
        public sealed class HelloDb(DbContextOptions<HelloDb> options) : ModuleDbContext(options)
        {
            public override string TablePrefix => "hello_";
        }

        [DbContext(typeof(HelloDb)), Migration("20260101000000_First")]
        public sealed class First : Migration
        {
            protected override void Up(MigrationBuilder migration) => migration.Sql("INSERT INTO no_such_table VALUES (1)");
        }
        """;

    [Fact]
    public Task A_package_that_reaches_outside() => Refusal.CheckAsync(
        site => [Added(site, "module/../../../evil.txt", writer => writer.Write("out"))], "CK1035");

    [Fact]
    public Task A_package_that_swells() => Refusal.CheckAsync(
        site => [Added(site, "module/wwwroot/big.txt", writer =>
        {
            var zeros = new string('0', 1024 * 1024);
            for (var i = 0; i < 300; i++)
            {
                writer.Write(zeros);
            }
        })],
        "CK1048");

    [Fact]
    public Task Dependencies_in_a_circle() => Refusal.CheckAsync(
        site =>
        {
            site.Offer(new ForgedModule("acme.ring", "1.0.0") { Dependencies = new Dictionary<string, string> { ["acme.hello"] = "[2.0,3.0)" } });
            return [site.Forge(CliSite.Next with { Dependencies = new Dictionary<string, string> { ["acme.ring"] = "[1.0,2.0)" } })];
        },
        "CK1211");

    [Fact]
    public Task A_dependency_in_no_fitting_version() => Refusal.CheckAsync(
        site =>
        {
            site.Offer(new ForgedModule("acme.base", "1.0.0"));
            return [site.Forge(CliSite.Next with { Dependencies = new Dictionary<string, string> { ["acme.base"] = "[2.0,3.0)" } })];
        },
        "CK1203");

    [Fact]
    public Task A_member_of_an_interface_that_the_module_does_not_have() => Refusal.CheckAsync(
        site =>
        [
            site.Forge(CliSite.Next with
            {
                KitEdits = [("Messages/IMessageSender.cs", "ValueTask SendAsync(Message message, CancellationToken cancellationToken);", "")],
                Configure = "module.Services.AddSingleton<CommunityKit.Messages.IMessageSender, Sender>();",
                Types = "public sealed class Sender : CommunityKit.Messages.IMessageSender { }",
            }),
        ],
        "CK1414");

    [Fact]
    public async Task A_package_of_another_publisher_for_a_known_id()
    {
        using var mallory = PublisherKey.Generate();
        await Refusal.CheckAsync(site => [site.Forge(CliSite.Next, new Signer("mallory", mallory))], "CK1081");
    }

    [Fact]
    public Task A_migration_that_fails() => Refusal.CheckAsync(
        site => [site.Forge(CliSite.Next with { Configure = "module.Data<HelloDb>();", Types = HelloDb })], "CK1539");

    [Fact]
    public Task A_constructor_that_throws() => Refusal.CheckAsync(
        site => [site.Forge(CliSite.Next with { Members = """public Entry() => throw new InvalidOperationException("no constructor");""" })], "CK1710");

    [Fact]
    public Task A_page_that_answers_500() => Refusal.CheckAsync(
        site => [site.Forge(CliSite.Next with { Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => Results.StatusCode(500)));""" })],
        "CK1742");

    [Fact]
    public Task A_start_up_that_never_ends() => Refusal.CheckAsync(
        site => [site.Forge(CliSite.Next with { Configure = "Thread.Sleep(Timeout.Infinite);" })], "CK1711");

    private static string Added(CliSite site, string entry, Action<StreamWriter> write)
    {
        var file = site.Forge(CliSite.Next);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        using var writer = new StreamWriter(archive.CreateEntry(entry, CompressionLevel.SmallestSize).Open());
        write(writer);
        return file;
    }
}
