using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests;

public sealed class ContractTests : ModuleContractTests<CustomersModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };

    protected override IReadOnlyCollection<string> PermissionsCheckedInCode => ["customers.addresses.view"];
}
