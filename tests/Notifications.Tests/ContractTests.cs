using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Notifications.Tests;

public sealed class ContractTests : ModuleContractTests<NotificationsModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts"] };
}
