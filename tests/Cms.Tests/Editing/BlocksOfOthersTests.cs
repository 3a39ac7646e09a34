using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Editing;

public sealed class BlocksOfOthersTests
{
    [Fact]
    public async Task Blocks_of_a_module_that_is_off_stay_in_the_page_and_come_back_with_it()
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.cms", "communitykit.catalog", "communitykit.admin"] });
        var (editor, row) = (default(HtmlPage)!, "");
        using (var lin = host.Client(CmsShop.Who("Lin"), "en"))
        {
            editor = await CmsShop.BeginAsync(lin, "With goods");
            (editor, row) = await CmsShop.AddAsync(editor, "catalog.product-row");
            (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
            editor = await CmsShop.SendAsync(editor, "publish", new() { [$"s.{row}.Title[en]"] = "Picked for you", [$"s.{row}.Count"] = "5", [$"s.{text}.Text"] = "Around it" });
            Assert.True(editor.Has("[data-state=live]"), editor.Text("main"));
        }

        Assert.Empty(await host.TryChangeAsync("Disable", "communitykit.catalog"));
        using (var visitor = host.Client(null, "en"))
        using (var lin = host.Client(CmsShop.Who("Lin"), "en"))
        {
            Assert.Equal("Around it", (await visitor.GetAsync("with-goods")).Text(".cms-blocks p"));
            editor = await lin.GetAsync(editor.Address.AbsolutePath);
            Assert.Contains("Its module is off", editor.Text($"#row-{row}"), StringComparison.Ordinal);
            editor = await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Changed meanwhile" });
            Assert.True(editor.Has("[data-state=now]"), editor.Text("main"));
        }

        Assert.Empty(await host.TryChangeAsync("Enable", "communitykit.catalog"));
        using (var lin = host.Client(CmsShop.Who("Lin"), "en"))
        {
            editor = await lin.GetAsync(editor.Address.AbsolutePath);
            Assert.Equal("Changed meanwhile", editor.Heading);
            Assert.Equal("Picked for you", editor.One($"[name='s.{row}.Title[en]']").GetAttribute("value"));
            Assert.Equal("5", editor.One($"[name='s.{row}.Count']").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Ten_blocks_whose_module_is_purged_and_installed_again_come_back_and_the_page_renders_throughout()
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.cms", "communitykit.catalog", "communitykit.admin"] });
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        var editor = await CmsShop.BeginAsync(lin, "Ten rows");
        (editor, var row) = await CmsShop.AddAsync(editor, "catalog.product-row");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{row}.Title[en]"] = "Picked for you", [$"s.{row}.Count"] = "5" });
        while (CmsShop.Ids(editor).Count < 10)
        {
            editor = await CmsShop.SendAsync(editor, "copy:" + row);
        }

        var rows = CmsShop.Ids(editor);
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
        editor = await CmsShop.SendAsync(editor, "publish", new() { [$"s.{text}.Text"] = "Around them" });
        Assert.True(editor.Has("[data-state=live]"), editor.Text("main"));
        using var ended = new CancellationTokenSource();
        var visits = VisitAsync(host, ended.Token);

        Assert.Empty(await host.TryChangeAsync("Remove", "communitykit.catalog"));
        await host.PurgeAsync("communitykit.catalog");
        editor = await lin.GetAsync(editor.Address.AbsolutePath);
        Assert.All(rows, id => Assert.Contains("Its module is off", editor.Text($"#row-{id}"), StringComparison.Ordinal));
        await host.InstallAsync("communitykit.catalog");

        editor = await lin.GetAsync(editor.Address.AbsolutePath);
        Assert.All(rows, id => Assert.Equal("Picked for you", editor.One($"[name='s.{id}.Title[en]']").GetAttribute("value")));
        await ended.CancelAsync();
        Assert.True(await visits > 0);
    }

    /// <summary>Looks at the page again and again until it is told to stop; answers how often.</summary>
    private static async Task<int> VisitAsync(ModuleTestHost host, CancellationToken ended)
    {
        using var visitor = host.Client(null, "en");
        var count = 0;
        do
        {
            var page = await visitor.GetAsync("ten-rows");
            Assert.Equal("Around them", page.Text(".cms-blocks p"));
            count++;
        }
        while (!ended.IsCancellationRequested);

        return count;
    }

    [Fact]
    public async Task A_page_takes_fifty_blocks_and_says_so_at_the_next()
    {
        await using var host = await CmsShop.StartAsync();
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        var editor = await CmsShop.BeginAsync(lin, "Long");
        (editor, _) = await CmsShop.AddAsync(editor, "cms.quote");
        while (CmsShop.Ids(editor).Count < 50)
        {
            editor = await CmsShop.SendAsync(editor, "copy:" + CmsShop.Ids(editor)[^1]);
        }

        editor = await CmsShop.SendAsync(editor, "copy:" + CmsShop.Ids(editor)[0]);
        Assert.Contains("A page has at most 50 blocks", editor.Text("main"), StringComparison.Ordinal);
        editor = await CmsShop.SendAsync(editor, "save");

        Assert.Equal(50, CmsShop.Ids(editor).Count);
    }
}
