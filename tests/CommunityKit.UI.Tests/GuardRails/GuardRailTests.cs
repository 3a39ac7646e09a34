using CommunityKit.Testing.Browser;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Playwright;

namespace CommunityKit.UI.Tests.GuardRails;

/// <summary>Each rule is tried against a page that breaks it: a rule that lets its fault through is no rule.</summary>
public sealed class GuardRailTests : IAsyncLifetime
{
    private static readonly (string Name, Func<string, string> Plant, string Fault)[] Faults =
    [
        ("inline-script", PlantedPage.Plant("<script>window.x = 1</script>"), "content security policy: script-src"),
        ("inline-style", PlantedPage.Plant("<p style=\"color:red\">Red</p>"), "content security policy: style-src"),
        ("foreign-image", PlantedPage.Plant("<img src=\"http://cdn.example/x.png\" alt=\"\">"), "content security policy: img-src"),
        ("elsewhere", PlantedPage.Plant("<img src=\"http://cdn.example/x.png\" alt=\"\">"), "request to another machine: http://cdn.example/x.png"),
        ("console", PlantedPage.Plant("<script nonce=\"NONCE\">console.error('out of order')</script>"), "console error: out of order"),
        ("throws", PlantedPage.Plant("<script nonce=\"NONCE\">throw new Error('thrown')</script>"), "uncaught exception: Error: thrown"),
        ("fails", PlantedPage.Plant("<script nonce=\"NONCE\">fetch('/boom')</script>"), "status 500"),
    ];

    private TestShop _shop = null!;

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    public async Task InitializeAsync() =>
        _shop = await TestShop.StartAsync(setup => PlantedPage.Serve(setup, [.. Faults.Select(fault => (fault.Name, fault.Plant))]));

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_with_a_fault_fails_its_test(string name)
    {
        var broken = await Assert.ThrowsAsync<GuardRailException>(() => OpenAsync(name, BrowserOptions.Desktop));
        Assert.Contains(broken.Faults, fault => fault.Contains(Faults.Single(f => f.Name == name).Fault, StringComparison.Ordinal));
    }

    [BrowserFact]
    public Task A_page_without_fault_passes() => OpenAsync("good", BrowserOptions.Desktop);

    [BrowserFact]
    public Task A_fault_that_the_test_expects_is_no_fault() =>
        OpenAsync("fails", BrowserOptions.Desktop with { Expected = ["status 500", "status of 500"] });

    [BrowserFact]
    public async Task A_failing_test_tells_the_faults_of_the_page_too()
    {
        var broken = await Assert.ThrowsAsync<GuardRailException>(() => BrowserHost.RunAsync(_shop.Url, null, async page =>
        {
            await page.GotoAsync("/page/console");
            throw new InvalidOperationException("the test's own reason");
        }));
        Assert.Contains(broken.Faults, fault => fault.Contains("out of order", StringComparison.Ordinal));
        Assert.Equal("the test's own reason", broken.InnerException!.Message);
    }

    [BrowserFact]
    public async Task Faults_are_seen_without_JavaScript_too()
    {
        var broken = await Assert.ThrowsAsync<GuardRailException>(() => OpenAsync("inline-style", BrowserOptions.Desktop with { JavaScript = false }));
        Assert.Contains(broken.Faults, fault => fault.Contains("style", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_browser_is_of_the_version_that_the_driver_expects()
    {
        var browser = await BrowserHost.BrowserAsync();
        Assert.StartsWith("156.", browser.Version, StringComparison.Ordinal);
    }

    private Task OpenAsync(string name, BrowserOptions options) =>
        BrowserHost.RunAsync(_shop.Url, options, async page =>
        {
            await page.GotoAsync("/page/" + name);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        });
}
