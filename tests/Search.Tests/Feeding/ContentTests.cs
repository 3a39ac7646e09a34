using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Feeding;

public sealed class ContentTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_page_is_found_by_the_words_of_its_blocks_from_when_it_goes_live_until_it_is_taken_down(DatabaseKind database)
    {
        await using var host = await ModuleTestHost.StartAsync(
            new ModuleTestOptions { Modules = ["communitykit.admin", "communitykit.cms", "communitykit.search"], Database = database });
        var editor = host.Client(TestUser.Owner, "en");
        var page = await (await editor.GetAsync("admin/content/items/new")).SubmitAsync(
            "main form", new Dictionary<string, string?> { ["Type"] = "page", ["Culture"] = "en", ["Title"] = "Sending things back" });
        page = await SendAsync(page, "add:", new() { ["kind-for:"] = "cms.text" });
        var block = page.Document.QuerySelector("input[name=b]")!.GetAttribute("value");
        page = await SendAsync(page, "", new() { [$"s.{block}.Text"] = "Within **fourteen** days, no questions asked." });
        Assert.Empty(await FoundAsync(host, "fourteen"));

        await SendAsync(page, "publish");
        Assert.Equal(["Sending things back"], await FoundAsync(host, "fourteen"));

        await (await editor.GetAsync(page.Address.AbsolutePath.TrimStart('/'))).SubmitAsync("form[action$='/down']");
        Assert.Empty(await FoundAsync(host, "fourteen"));
    }

    private static Task<HtmlPage> SendAsync(HtmlPage editor, string command, Dictionary<string, string?>? fields = null) =>
        editor.SubmitAsync("#edit", new Dictionary<string, string?>(fields ?? []) { ["ck-do"] = command }, "button[value=save]");

    private static async Task<IReadOnlyList<string>> FoundAsync(ModuleTestHost host, string question)
    {
        await host.PumpAsync();
        return (await host.Client(null, "en").GetAsync("search?q=" + Uri.EscapeDataString(question))).Texts(".sch-card__title");
    }
}
