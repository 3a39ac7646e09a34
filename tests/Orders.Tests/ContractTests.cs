using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests;

public sealed class ContractTests : ModuleContractTests<OrdersModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };
}
