using System.Text.Json;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Blocks;

public sealed class BlockTests
{
    [Fact]
    public async Task Blocks_come_in_their_order_each_with_its_id()
    {
        await using var shop = await StartAsync(
            ("b1", "echo", """{"word":"奶粉","times":2}"""), ("b2", "echo", "{}"), ("b3", "echo", """{"title":{"en":"!","zh-CN":"！"}}"""));
        var page = await shop.OpenAsync("/case/Blocks");
        Assert.Equal(
            [("b1", "奶粉 奶粉"), ("b2", "nothing said"), ("b3", "nothing said!")],
            page.QuerySelectorAll("[data-ck-block]").Select(block => (block.GetAttribute("data-ck-block")!, block.TextContent.Trim())));
    }

    [Fact]
    public async Task A_block_without_settings_has_its_defaults()
    {
        await using var shop = await StartAsync(("b1", "echo", "null"));
        Assert.Equal("nothing said", (await shop.OpenAsync("/case/Blocks")).QuerySelector("[data-ck-block]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Blocks_that_fail_or_have_nothing_to_show_leave_not_even_a_frame()
    {
        await using var shop = await StartAsync(("b1", "throws", "{}"), ("b2", "echo", """{"times":0}"""), ("b3", "gone", "{}"), ("b4", "echo", "{}"));
        Assert.Equal(["b4"], (await shop.OpenAsync("/case/Blocks")).QuerySelectorAll("[data-ck-block]").Select(block => block.GetAttribute("data-ck-block")));
    }

    [Fact]
    public async Task Who_manages_modules_sees_in_which_place_something_is_missing()
    {
        await using var shop = await StartAsync(("b1", "throws", "{}"), ("b3", "gone", "{}"));
        var page = await shop.OpenAsync("/case/Blocks", user: "operator");
        Assert.Contains("block throws", page.QuerySelector("[data-ck-block=b1]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No module brings the block “gone”. It is kept; shoppers see nothing here.", page.QuerySelector("[data-ck-block=b3]")!.TextContent);
    }

    [Theory]
    [InlineData("""{"times":"many"}""")]
    [InlineData("""[1,2]""")]
    [InlineData("\"text\"")]
    public async Task Stored_nonsense_leaves_out_that_block_and_does_not_switch_the_others_off(string settings)
    {
        TestGuard guard = null!;
        var bad = Enumerable.Range(0, 6).Select(i => ($"bad{i}", "echo", settings));
        await using var shop = await StartAsync(setup => guard = setup.Guard, [.. bad, ("good", "echo", "{}")]);
        Assert.Equal(["good"], (await shop.OpenAsync("/case/Blocks")).QuerySelectorAll("[data-ck-block]").Select(block => block.GetAttribute("data-ck-block")));
        Assert.Empty(guard.Log);
    }

    private static Task<TestShop> StartAsync(params (string Id, string Name, string Settings)[] placed) => StartAsync(_ => { }, placed);

    private static Task<TestShop> StartAsync(Action<TestShopSetup> configure, (string Id, string Name, string Settings)[] placed) =>
        TestShop.StartAsync(setup =>
        {
            configure(setup);
            setup.Declare("acme", new BlockDeclaration("echo", typeof(TestBlocks.Settings), typeof(TestBlocks.Echo), "echo", "type"));
            setup.Declare("acme", new BlockDeclaration("throws", typeof(TestBlocks.Settings), typeof(TestBlocks.Throws), "throws", "type"));
            setup.Services = services => services
                .AddScoped<TestBlocks.Echo>()
                .AddScoped<TestBlocks.Throws>()
                .AddSingleton(new PlacedBlocks([.. placed.Select(p => new PlacedBlock(p.Id, p.Name, JsonDocument.Parse(p.Settings).RootElement))]));
        });
}
