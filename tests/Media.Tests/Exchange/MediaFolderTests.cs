using CommunityKit.Media.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Media.Tests.Exchange;

public sealed class MediaFolderTests : IDisposable
{
    /// <summary>A picture of one pixel.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly string _folder = Directory.CreateTempSubdirectory("ck-media-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_library_moves_to_another_shop_with_its_addresses_and_is_the_same_byte_by_byte(DatabaseKind database)
    {
        var first = Path.Combine(_folder, "first");
        var second = Path.Combine(_folder, "second");
        await using (var shop = await MediaShop.StartAsync(database))
        {
            Assert.True((await shop.TrySendAsync(Dot, "Summer dot.png")).IsSuccessStatusCode);
            Assert.Equal(1, (await shop.Host.ExportAsync(first)).Counts["asset"]);
        }

        await using (var empty = await MediaShop.StartAsync(database))
        {
            await empty.Host.RunRecipeAsync(Path.Combine(first, "recipe.json"));
            await empty.Host.RunRecipeAsync(Path.Combine(first, "recipe.json"));
            Assert.Equal(1, (await empty.Host.ExportAsync(second)).Counts["asset"]);
        }

        Assert.Equal(Files(first), Files(second));
    }

    private static List<(string, string)> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file)))).Order(),
    ];
}
