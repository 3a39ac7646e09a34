using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests;

/// <summary>What every module promises, held against the CMS with content in it.</summary>
public sealed class ContractTests : ModuleContractTests<CmsModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.admin"] };

    protected override IReadOnlyCollection<string> PermissionsCheckedInCode => [CmsPermissions.Approve];

    protected override async Task SeedAsync(ModuleTestHost host)
    {
        using var editor = host.Client(TestUser.Owner, "en");
        await CmsShop.SendAsync(await CmsShop.BeginAsync(editor, "Seeded"), "publish");
    }
}
