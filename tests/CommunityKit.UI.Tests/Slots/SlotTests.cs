using AngleSharp.Html.Dom;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Slots;

public sealed class SlotTests
{
    [Fact]
    public async Task Contents_come_in_order_and_ties_in_module_order()
    {
        await using var shop = await StartAsync(("b", typeof(SlotContents.SaysMore), 50), ("a", typeof(SlotContents.Says), 10), ("c", typeof(SlotContents.Says), 50));
        Assert.Equal(["says here", "more", "says here"], Parts(await shop.OpenAsync("/case/Slot")));
    }

    [Fact]
    public async Task A_slot_that_nobody_fills_is_empty_and_says_so()
    {
        await using var shop = await StartAsync();
        Assert.Equal("yes", (await shop.OpenAsync("/case/Slot")).QuerySelector("#slot")!.GetAttribute("data-empty"));
        await using var quiet = await StartAsync(("a", typeof(SlotContents.SaysNothing), 10));
        Assert.Equal("yes", (await quiet.OpenAsync("/case/Slot")).QuerySelector("#slot")!.GetAttribute("data-empty"));
    }

    [Theory]
    [InlineData(typeof(SlotContents.Throws), "broken load")]
    [InlineData(typeof(SlotContents.ThrowsInView), "broken view")]
    public async Task A_content_that_throws_leaves_nothing_behind_and_the_page_whole(Type broken, string reason)
    {
        TestGuard guard = null!;
        await using var shop = await StartAsync(setup => guard = setup.Guard, ("a", broken, 10), ("b", typeof(SlotContents.Says), 20));
        var page = await shop.OpenAsync("/case/Slot", user: "shopper");
        Assert.Equal(["says here"], Parts(page));
        Assert.DoesNotContain("half of it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".ck-off"));
        Assert.Equal("after", page.QuerySelector("#after")!.TextContent);
        Assert.Equal(reason, Assert.Single(guard.Log).Reason.Message);
    }

    [Fact]
    public async Task A_content_does_not_see_the_data_of_the_page_around_it()
    {
        await using var shop = await StartAsync(("a", typeof(SlotContents.Says), 10));
        Assert.Empty((await shop.OpenAsync("/case/Slot")).QuerySelectorAll("b"));
    }

    [Theory]
    [InlineData(typeof(SlotContents.IsSlow))]
    [InlineData(typeof(SlotContents.IsDeaf))]
    public async Task A_slow_content_is_left_out_after_a_second_and_counts_as_a_failure(Type slow)
    {
        var time = new TestTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var probe = new SlotProbe();
        TestGuard guard = null!;
        await using var shop = await StartAsync(
            setup =>
            {
                guard = setup.Guard;
                setup.Time = time;
                setup.Services = services => services.AddSingleton(probe);
            },
            ("a", slow, 10),
            ("b", typeof(SlotContents.SaysMore), 20));
        var opening = shop.OpenAsync("/case/Slot");
        await probe.Started.Task;
        Assert.False(opening.IsCompleted);
        await AdvanceUntilDoneAsync(time, opening);
        Assert.Equal(["more"], Parts(await opening));
        Assert.IsType<TimeoutException>(Assert.Single(guard.Log).Reason);
    }

    [Fact]
    public async Task After_five_failures_a_content_is_not_run_any_more()
    {
        TestGuard guard = null!;
        await using var shop = await StartAsync(setup => guard = setup.Guard, ("a", typeof(SlotContents.Throws), 10));
        for (var i = 0; i < 7; i++)
        {
            await shop.OpenAsync("/case/Slot");
        }

        Assert.Equal(5, guard.Runs.Count);
    }

    [Fact]
    public async Task Who_manages_modules_is_told_what_failed_and_what_is_off()
    {
        await using var shop = await StartAsync(("acme.a", typeof(SlotContents.Throws), 10));
        var failed = await shop.OpenAsync("/case/Slot", user: "operator");
        Assert.Equal(
            "The part “slot test/place” of module acme.a failed just now. Shoppers see nothing here.",
            failed.QuerySelector(".ck-off")!.TextContent);
        for (var i = 0; i < 4; i++)
        {
            await shop.OpenAsync("/case/Slot");
        }

        var off = await shop.OpenAsync("/case/Slot", user: "operator");
        Assert.Contains("is off for a moment", off.QuerySelector(".ck-off")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await shop.OpenAsync("/case/Slot", user: "shopper")).QuerySelectorAll(".ck-off"));
    }

    [Fact]
    public async Task Without_an_accounts_module_nobody_sees_the_notes()
    {
        await using var shop = await StartAsync(setup => setup.HasPermissions = false, ("a", typeof(SlotContents.Throws), 10));
        Assert.Equal("yes", (await shop.OpenAsync("/case/Slot", user: "operator")).QuerySelector("#slot")!.GetAttribute("data-empty"));
    }

    [Fact]
    public async Task Two_contents_of_one_module_in_one_slot_fail_apart()
    {
        TestGuard guard = null!;
        await using var shop = await StartAsync(setup => guard = setup.Guard, ("a", typeof(SlotContents.Throws), 10), ("a", typeof(SlotContents.Says), 20));
        for (var i = 0; i < 6; i++)
        {
            await shop.OpenAsync("/case/Slot");
        }

        Assert.Equal(["says here"], Parts(await shop.OpenAsync("/case/Slot")));
        Assert.Contains("slot test/place (Throws)", guard.Runs);
    }

    private static Task<TestShop> StartAsync(params (string Module, Type Content, int Order)[] contents) => StartAsync(_ => { }, contents);

    private static Task<TestShop> StartAsync(Action<TestShopSetup> configure, params (string Module, Type Content, int Order)[] contents) =>
        TestShop.StartAsync(setup =>
        {
            foreach (var (module, content, order) in contents)
            {
                setup.Declare(module, new SlotDeclaration(SlotContents.Slot.Value, content, order));
            }

            configure(setup);
            var own = setup.Services;
            setup.Services = services =>
            {
                own?.Invoke(services);
                foreach (var (_, content, _) in contents)
                {
                    services.AddScoped(content);
                }
            };
        });

    private static IEnumerable<string> Parts(IHtmlDocument page) => page.QuerySelectorAll("#slot .part").Select(part => part.TextContent);

    // The limit and the grace after it are two timers, and the second begins when the first has been noticed.
    private static async Task AdvanceUntilDoneAsync(TestTime time, Task done)
    {
        while (!done.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(done, Task.Delay(20));
        }
    }
}
