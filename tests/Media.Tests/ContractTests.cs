using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;
using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Media.Tests;

public sealed class ContractTests : ModuleContractTests<MediaModule>
{
    protected override ModuleTestOptions Options => new() { Modules = ["communitykit.accounts", "communitykit.admin"] };

    protected override IReadOnlyCollection<string> LiteralTexts => ["seed.png", "seed.mp4"];

    protected override async Task SeedAsync(ModuleTestHost host)
    {
        var shop = new MediaShop(host);
        await shop.AddAsync(Pictures.Png(64, 48), "seed.png");
        await shop.AddAsync(Movies.Mp4("here"), "seed.mp4");
    }
}
