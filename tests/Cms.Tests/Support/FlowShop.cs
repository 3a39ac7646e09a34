using CommunityKit.Settings;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Support;

/// <summary>A shop where several people write in three languages, and topics go live only approved. Shared by all tests of its collection.</summary>
public sealed class FlowShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await ModuleTestHost.StartAsync("communitykit.cms", "communitykit.catalog", "communitykit.admin");
        await Host.WithAsync<ISettings<ShopSettings>, bool>(async settings =>
        {
            await settings.SaveAsync(new ShopSettings { Cultures = ["zh-CN", "en", "zh-TW"] }, "test", CancellationToken.None);
            return true;
        });
        using var owner = Editor("Owner");
        var form = await owner.GetAsync("admin/settings/communitykit.cms");
        await form.SubmitAsync("main form", new Dictionary<string, string?> { ["ReviewedTypes"] = "topic", ["Fallbacks"] = "zh-TW = en" });
    }

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    public TestClient Editor(string name, string culture = "en") => Host.Client(CmsShop.Who(name), culture);
}
