using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Usage;

/// <summary>What a shell script relies on, proved with the program itself.</summary>
public sealed class ProcessTests
{
    private static readonly string Temporary = Path.GetTempPath();

    [Fact]
    public async Task It_tells_its_version()
    {
        var result = (await CkProcess.RunAsync(Temporary, "--version")).Done();

        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }

    [Fact]
    public async Task Wrong_usage_is_2_and_writes_no_output()
    {
        var result = (await CkProcess.RunAsync(Temporary, "tenant", "lst")).Exits(2);

        Assert.Empty(result.Output);
        Assert.Contains("CK2000: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_1_with_its_code_in_words_and_as_JSON()
    {
        using var site = new CliSite();

        var result = await CkProcess.RunAsync(Temporary, "module", "install", "acme.gone", "--site", site.Folder.Root, "--json");

        result.Refused("CK2002");
    }

    [Fact]
    public async Task What_is_done_is_0_and_output_is_one_JSON_object_whatever_is_installed()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);

        var result = (await CkProcess.RunAsync(site.Folder.Root, "module", "install", "acme.hello", "--json")).Done();

        Assert.True(result.Json.GetProperty("applied").GetBoolean());
        Assert.Contains("Installing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_served_site_in_order()
    {
        using var site = await CliSite.WithShopAsync();
        using var ck = CkProcess.Start(Temporary, repository: null, "run", site.Folder.Root, "--urls", "http://127.0.0.1:0");
        await ck.SaysAsync("Ctrl-C");
        Assert.True(File.Exists(site.Folder.RunFile));

        ck.Interrupt();

        (await ck.EndAsync()).Done();
        Assert.False(File.Exists(site.Folder.RunFile));
    }

    [Fact]
    public async Task A_site_is_served_once_and_a_killed_host_is_in_nobodys_way()
    {
        using var site = await CliSite.WithShopAsync();
        using (var first = CkProcess.Start(Temporary, repository: null, "run", site.Folder.Root, "--urls", "http://127.0.0.1:0"))
        {
            await first.SaysAsync("Ctrl-C");
            var second = (await CkProcess.RunAsync(Temporary, "run", site.Folder.Root, "--urls", "http://127.0.0.1:0")).Exits(1);
            Assert.Contains("CK2013: ", second.Error, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(site.Folder.RunFile));
        (await site.Ck.RunAsync("tenant", "list", "--json")).Done();
    }
}
