using CommunityKit.Tenancy.Changes;
using CommunityKit.Testing.Browser;
using CommunityKit.Tests.Support;
using Microsoft.Playwright;

namespace CommunityKit.Host.Tests.Browser;

/// <summary>A host with two shops in many states, for looking at.</summary>
public sealed class ManagerSite : IAsyncLifetime
{
    public HostSite Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await HostSite.StartAsync();
        Host.Add(Named(Forged.Hello(), "Greetings", "问候"));
        Host.Add(Named(Forged.Hello("2.0.0"), "Greetings", "问候"));
        Host.Add(Named(Forged.Friend(), "Friends", "好友"));
        Host.Add(Named(Forged.Notes("1.0.0"), "Notes", "笔记"));
        Host.Add(Named(Forged.Theme("acme.plain"), "Plain", "素雅"));
        Host.Add(Named(Forged.Door() with { Contract = "[1.4,2.0)", BuiltAgainst = "1.4.0" }, "Door", "大门"));
        Host.Add(new ForgedModule("acme.bad", "1.0.0")
        {
            Names = new Dictionary<string, string> { ["en"] = "Fragile", ["zh-CN"] = "易碎" },
            Configure = """module.Endpoints(r => r.MapGet("/bad", [CommunityKit.UI.Pages.SkipProbe] string () => throw new InvalidOperationException("no connection")));""",
        });
        await File.WriteAllTextAsync(Path.Combine(Host.Folder, "packages", "broken.nupkg"), "no zip");
        await Host.MakeShopAsync("sprout", "/sprout", "acme.hello@1.0.0", "acme.friend", "acme.bad", "acme.notes");
        await Host.ChangeAsync("sprout", ChangeKind.Remove, "acme.notes");
        await Host.ChangeAsync("sprout", ChangeKind.Disable, "acme.friend");
        await Host.MakeShopAsync("empty", "/empty");
        using var visitor = Host.Client();
        for (var i = 0; i < 5; i++)
        {
            await visitor.GetAsync("sprout/bad");
        }

        (await Host.OwnerAsync()).Dispose();
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    public Task RunAsync(BrowserOptions options, Func<IPage, Task> test) => BrowserHost.RunAsync(Host.Address, options, async page =>
    {
        await page.GotoAsync("_host/sign-in?returnUrl=/_host/password");
        await page.FillAsync("#Email", HostSite.Email);
        await page.FillAsync("#Password", HostSite.Password);
        await page.ClickAsync("main button.ck-btn--primary");
        await Assertions.Expect(page.Locator("#Present")).ToBeVisibleAsync();

        // Asked of the page itself: the driver has been seen to miss the event and wait for it in vain.
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(), { once: true }))");
        await test(page);
    });

    private static ForgedModule Named(ForgedModule module, string english, string chinese) =>
        module with { Names = new Dictionary<string, string> { ["en"] = english, ["zh-CN"] = chinese } };
}
