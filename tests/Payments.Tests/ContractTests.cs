using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Payments.Tests;

public sealed class ContractTests : ModuleContractTests<PaymentsModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };
}
