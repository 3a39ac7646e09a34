using System.IO.Compression;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Modules;

/// <summary>What must not come in is refused with exit code 1 and a code of its own, and the shop goes on with what it had.</summary>
public sealed class RefusalTests
{
    [Fact]
    public Task A_module_that_nobody_offers() => Refusal.CheckAsync(_ => ["acme.gone"], "CK1200");

    [Fact]
    public async Task A_slip_in_the_name_of_a_module_is_answered_with_what_was_meant()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);

        var result = (await site.Ck.RunAsync("module", "install", "acme.helo", "--json")).Refused("CK1200");

        Assert.Contains("Did you mean acme.hello?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_version_that_nobody_offers() => Refusal.CheckAsync(_ => ["acme.hello@9.0.0"], "CK1202");

    [Fact]
    public Task A_version_that_is_none() => Refusal.CheckAsync(_ => ["acme.hello@newest"], "CK1730");

    [Fact]
    public Task A_file_that_is_not_there() => Refusal.CheckAsync(_ => ["nowhere.nupkg"], "CK1000");

    [Fact]
    public Task A_file_that_is_no_package() => Refusal.CheckAsync(
        site =>
        {
            var file = Path.Combine(site.Aside, "note.nupkg");
            File.WriteAllText(file, "This is a letter, not an archive.");
            return [file];
        },
        "CK1030");

    [Fact]
    public Task An_archive_that_is_no_module() => Refusal.CheckAsync(
        site =>
        {
            var file = Path.Combine(site.Aside, "library.nupkg");
            using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
            archive.CreateEntry("lib/net10.0/Library.dll").Open().Dispose();
            return [file];
        },
        "CK1060");

    [Fact]
    public Task A_package_with_a_changed_file() => Refusal.CheckAsync(
        site =>
        {
            var file = site.Forge(CliSite.Next);
            using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
            archive.GetEntry("module/Localization/en.json")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("module/Localization/en.json").Open());
            writer.Write("""{ "module.name": "Not what was packed" }""");
            return [file];
        },
        "CK1063");

    [Fact]
    public Task A_package_for_a_newer_kit() =>
        Refusal.CheckAsync(site => [site.Forge(CliSite.Next with { Contract = "[1.9,2.0)", BuiltAgainst = "1.9.0" })], "CK1208");

    [Fact]
    public Task A_package_for_an_older_kit() =>
        Refusal.CheckAsync(site => [site.Forge(CliSite.Next with { Contract = "[0.8,1.0)", BuiltAgainst = "0.8.0" })], "CK1209");

    [Fact]
    public Task A_package_that_needs_what_is_nowhere() =>
        Refusal.CheckAsync(site => [site.Forge(CliSite.Next with { Dependencies = new Dictionary<string, string> { ["acme.gone"] = "[1.0,2.0)" } })], "CK1201");

    [Fact]
    public Task A_package_that_calls_what_this_kit_does_not_have() => Refusal.CheckAsync(
        site =>
        [
            site.Forge(CliSite.Next with
            {
                BuiltAgainst = "1.7.0",
                KitEdits = [("Modules/IModuleList.cs", "long Generation { get; }", "long Generation { get; } string Edition { get; }")],
                Configure = """module.Endpoints(routes => routes.MapGet("/hello", (IModuleList list) => list.Edition));""",
            }),
        ],
        "CK1410");

    [Fact]
    public Task A_module_that_fails_while_it_is_set_up() =>
        Refusal.CheckAsync(site => [site.Forge(CliSite.Next with { Configure = """throw new InvalidOperationException("no key");""" })], "CK1710");

    [Fact]
    public Task An_unsigned_package_where_signatures_are_required() => Refusal.CheckAsync(site => [site.Forge(CliSite.Next)], "CK1070", requireSigned: true);

    [Fact]
    public async Task A_package_of_a_publisher_nobody_knows()
    {
        using var stranger = PublisherKey.Generate();
        await Refusal.CheckAsync(site => [site.Forge(CliSite.Next, new Signer("stranger", stranger))], "CK1074", requireSigned: true);
    }

    [Fact]
    public async Task A_package_that_lost_its_signature()
    {
        using var key = PublisherKey.Generate();
        await Refusal.CheckAsync(
            site =>
            {
                var file = site.Forge(CliSite.Next, new Signer("acme", key));
                using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
                archive.GetEntry(PackageLayout.PayloadFolder + PackageLayout.SignatureFile)!.Delete();
                return [file];
            },
            "CK1071");
    }

    [Fact]
    public async Task A_module_that_others_need_does_not_go_alone()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(new ForgedModule("acme.base", "1.0.0"));
        site.Offer(CliSite.Hello with { Dependencies = new Dictionary<string, string> { ["acme.base"] = "[1.0,2.0)" } });
        (await site.Ck.RunAsync("module", "install", "acme.hello")).Done();

        (await site.Ck.RunAsync("module", "disable", "acme.base", "--json")).Refused("CK1732");
        (await site.Ck.RunAsync("module", "disable", "acme.base", "--with-dependents", "--json")).Done();
    }

    [Fact]
    public async Task The_reason_is_told_in_Chinese_too()
    {
        using var site = await CliSite.WithShopAsync();

        var result = await site.Ck.RunAsync("module", "install", "acme.gone", "--lang", "zh-CN", "--json");

        result.Refused("CK1200");
        Assert.Contains("模块", result.Error, StringComparison.Ordinal);
    }
}
