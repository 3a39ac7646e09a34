using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cart.Tests;

public sealed class ContractTests : ModuleContractTests<CartModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };
}
