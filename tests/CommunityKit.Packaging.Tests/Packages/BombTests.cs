using System.IO.Compression;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

public sealed class BombTests : IDisposable
{
    private const int MB = 1024 * 1024;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder,
            HandmadeZip.PackageOf(new HandmadeEntry("zeros", new byte[64 * MB]))));

        Refused.With("CK1049", () => package.ExtractTo(_folder["store"]));

        Assert.False(Path.Exists(_folder["store"]));
    }

    [Fact]
    public void A_bomb_that_claims_to_be_small_is_stopped_at_its_claim()
    {
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder,
            HandmadeZip.PackageOf(new HandmadeEntry("zeros", new byte[64 * MB]) { ClaimedSize = 1000 })));

        Refused.With("CK1051", () => package.ExtractTo(_folder["store"]));

        Assert.False(Path.Exists(_folder["store"]));
    }

    [Fact]
    public void Padding_in_the_claimed_packed_size_does_not_lower_the_ratio()
    {
        var packed = Deflated(new byte[64 * MB]);
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder, HandmadeZip.PackageOf(new HandmadeEntry("zeros", new byte[64 * MB]) { Packed = [.. packed, .. new byte[4 * MB]] })));

        Refused.With("CK1049", () => package.Verify());
    }

    [Fact]
    public void A_megabyte_of_blanks_is_no_bomb()
    {
        using var package = ModulePackage.Open(HandmadeZip.Save(_folder, HandmadeZip.PackageOf(new HandmadeEntry("blanks", new byte[MB]))));

        package.Verify();
    }

    [Fact]
    public void One_file_has_a_largest_size()
    {
        var limits = new ArchiveLimits { FileBytes = 100 };
        var package = HandmadeZip.Save(_folder, HandmadeZip.PackageOf(new HandmadeEntry("large", new byte[101])));

        // The manifest is a file as well; the limit here is below its size, and the first refusal may name either.
        Refused.With("CK1048", () => ModulePackage.Open(package, limits));
        using var _ = ModulePackage.Open(package, new ArchiveLimits { FileBytes = 10_000 });
    }

    [Fact]
    public void All_files_together_have_a_largest_size()
    {
        var files = Enumerable.Range(0, 20).Select(i => new HandmadeEntry($"file{i}", new byte[1000])).ToList();
        var package = HandmadeZip.Save(_folder, HandmadeZip.PackageOf(files));

        Refused.With("CK1047", () => ModulePackage.Open(package, new ArchiveLimits { TotalBytes = 15_000 }));
    }

    [Fact]
    public void A_package_file_has_a_largest_size()
    {
        var package = HandmadeZip.WritePackage(_folder);

        Refused.With("CK1050", () => ModulePackage.Open(package, new ArchiveLimits { PackageBytes = new FileInfo(package).Length - 1 }));
    }

    [Fact]
    public void More_than_20_000_entries_are_refused()
    {
        var entries = Enumerable.Range(0, 20_001).Select(i => new HandmadeEntry($"e{i}") { IsStored = true }).ToList();

        Refused.With("CK1046", () => ModulePackage.Open(HandmadeZip.Save(_folder, HandmadeZip.Bytes(entries))));
    }

    [Fact]
    public void A_manifest_of_more_than_4_MB_is_refused()
    {
        var bytes = HandmadeZip.Bytes([new HandmadeEntry("module/module.json", new byte[(4 * MB) + 1])]);

        Refused.With("CK1002", () => ModulePackage.Open(HandmadeZip.Save(_folder, bytes)));
    }

    private static byte[] Deflated(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return memory.ToArray();
    }
}
