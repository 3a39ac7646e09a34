using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Assets;

public sealed class VendoredFileTests
{
    private static readonly string[] VendoredFolders = ["src/CommunityKit.UI/wwwroot/lib", "src/CommunityKit.Testing/Browser/lib"];

    public static TheoryData<string, int> Budgets => new()
    {
        { "ck.css", 10 * 1024 },
        { "ck-admin.css", 6 * 1024 },
        { "ck.js", 8 * 1024 },
        { "ck-admin.js", 4 * 1024 },
        { "icons.svg", 8 * 1024 },
        { "lib/htmx/4.0.1/htmx.min.js", 14 * 1024 },
        { "lib/sortablejs/1.15.7/Sortable.min.js", 16 * 1024 },
    };

    [Fact]
    public void Every_vendored_file_is_the_one_that_was_recorded()
    {
        foreach (var (path, sha256, bytes) in Locked())
        {
            var content = File.ReadAllBytes(Repository.File(path));
            Assert.Equal(bytes, content.Length);
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    [Fact]
    public void No_vendored_file_is_unlisted()
    {
        var listed = Locked().Select(file => file.Path).ToHashSet();
        var present = VendoredFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories))
            .Select(Repository.PathOf)
            .ToList();
        Assert.NotEmpty(present);
        Assert.All(present, path => Assert.Contains(path, listed));
    }

    [Fact]
    public void Every_vendored_package_stands_in_the_notices()
    {
        var notices = File.ReadAllText(Repository.File("THIRD-PARTY-NOTICES.md"));
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.File("tools/assets/assets.lock.json")));
        foreach (var package in json.RootElement.GetProperty("packages").EnumerateArray())
        {
            Assert.Contains(
                $"## {package.GetProperty("name").GetString()} {package.GetProperty("version").GetString()} ({package.GetProperty("licence").GetString()})",
                notices);
        }
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public void A_file_of_the_kit_stays_within_its_budget(string path, int most)
    {
        using var file = KitAssets.Open(path) ?? throw new FileNotFoundException(path);
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            file.CopyTo(zip);
        }

        Assert.InRange(zipped.Length, 1, most);
    }

    private static List<(string Path, string Sha256, int Bytes)> Locked()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.File("tools/assets/assets.lock.json")));
        return
        [
            .. json.RootElement.GetProperty("packages").EnumerateArray()
                .SelectMany(package => package.GetProperty("files").EnumerateArray())
                .Select(file => (file.GetProperty("path").GetString()!, file.GetProperty("sha256").GetString()!, file.GetProperty("bytes").GetInt32())),
        ];
    }
}
