using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests;

/// <summary>What every module must bear, with the admin beside it so that its lists and forms are visited too.</summary>
public sealed class AccountsContractTests : ModuleContractTests<AccountsModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.admin"] };
}
