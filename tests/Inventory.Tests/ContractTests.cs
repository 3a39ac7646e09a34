using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Inventory.Tests;

public sealed class ContractTests : ModuleContractTests<InventoryModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };
}
