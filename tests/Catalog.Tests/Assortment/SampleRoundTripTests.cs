using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>The goods of the sample shops, in both languages, go out and come in again unchanged.</summary>
public sealed class SampleRoundTripTests
{
    [Theory]
    [InlineData("MotherBabyShop")]
    [InlineData("FarmDirectShop")]
    public async Task The_sheet_of_a_sample_shop_comes_in_again_unchanged(string sample)
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog", "communitykit.admin"] });
        await SampleShops.SetUpAsync(host, sample, step => SampleShops.NameOf(step) is "shop.settings" or "catalog.categories" or "catalog.products");
        var sheet = await ExportAsync(host);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            await File.WriteAllTextAsync(file, sheet);
            var result = await host.ImportAsync("products", file);
            Assert.True(result.Unchanged > 20 && result is { Created: 0, Updated: 0, Skipped: 0 }, $"{result}\n{string.Join('\n', result.Problems.Take(10))}");
            Assert.Equal(sheet, await ExportAsync(host));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> ExportAsync(ModuleTestHost host)
    {
        using var owner = host.Client(TestUser.Owner, "en");
        return await owner.Http.GetStringAsync("api/v1/catalog/export");
    }
}
