using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;
using CommunityKit.Webhooks.Tests.Support;

namespace CommunityKit.Webhooks.Tests;

public sealed class ContractTests : ModuleContractTests<WebhooksModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts", "communitykit.admin", "communitykit.payments"] };

    protected override async Task SeedAsync(ModuleTestHost host)
    {
        using var staff = host.Client(TestUser.Owner, "en");
        await WebhookShop.AddAsync(staff, new Uri("https://erp.example/hooks"), "payments.captured.v1");
    }
}
