using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests;

public sealed class ContractTests : ModuleContractTests<PricingModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts", "communitykit.admin"] };

    protected override Task SeedAsync(ModuleTestHost host) => PricingShop.SetUpAsync(host);
}
