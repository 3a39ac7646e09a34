using System.IO.Compression;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

public sealed class HostileArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_handmade_package_is_accepted_in_every_form_that_writers_use()
    {
        var bytes = HandmadeZip.PackageOf(
            new HandmadeEntry("stored.txt", "stored") { IsStored = true },
            new HandmadeEntry("streamed.txt", "streamed") { HasDescriptor = true },
            new HandmadeEntry("empty.txt"),
            new HandmadeEntry("ascii.txt", "ascii") { Flags = 0 },
            new HandmadeEntry("old.txt", "old") { HasDescriptor = true, IsDescriptorUnsigned = true, Attributes = 0x20 });
        using var package = ModulePackage.Open(HandmadeZip.Save(_folder, bytes));

        package.ExtractTo(_folder["store"]);

        Assert.Equal("streamed", File.ReadAllText(Path.Combine(_folder["store"], "streamed.txt")));
        Assert.Equal("", File.ReadAllText(Path.Combine(_folder["store"], "empty.txt")));
    }

    [Fact]
    public void Folders_and_an_archive_comment_do_no_harm()
    {
        var folder = new HandmadeEntry("module/wwwroot/") { IsStored = true, Attributes = 0x41ED0010 };

        AssertRefused("CK1060", HandmadeZip.Bytes([folder, new HandmadeEntry("x.nuspec", "x")], comment: "hello"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, I am a text file that somebody renamed to nupkg")]
    public void What_is_no_zip_is_told(string content) =>
        AssertRefused("CK1030", Sample.Utf8(content));

    [Fact]
    public void A_package_cut_short_is_told_wherever_the_cut_is()
    {
        var bytes = HandmadeZip.Package();
        for (var length = 4; length < bytes.Length; length++)
        {
            var exception = Assert.Throws<ProblemException>(() => ModulePackage.Open(HandmadeZip.Save(_folder, bytes[..length])));
            Assert.Equal("CK1031", exception.Problems[0].Code);
        }
    }

    [Fact]
    public void Bytes_before_the_archive_are_refused() =>
        AssertRefused("CK1032", [.. "#!/bin/sh\n"u8, .. HandmadeZip.Package()]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    public void A_wrong_count_of_entries_is_refused(ushort count) =>
        AssertRefused("CK1032", HandmadeZip.Bytes([new("a", "a"), new("b", "b")], count));

    [Fact]
    public void A_broken_local_header_is_refused()
    {
        var bytes = HandmadeZip.Package();
        bytes[0] = 0;

        AssertRefused("CK1032", bytes);
    }

    [Theory]
    [InlineData(HandmadeEntry.SymbolicLink)]
    [InlineData(HandmadeEntry.CharacterDevice)]
    [InlineData(HandmadeEntry.WindowsReparsePoint)]
    [InlineData(0x11800000u)] // pipe
    [InlineData(0xC1800000u)] // socket
    public void Links_and_devices_are_refused(uint attributes) =>
        AssertRefused("CK1044", new HandmadeEntry("module/link", "/etc/passwd") { Attributes = attributes });

    [Fact]
    public void A_link_outside_the_payload_is_refused_too() =>
        AssertRefused("CK1044", new HandmadeEntry("tools", "/etc") { Attributes = HandmadeEntry.SymbolicLink });

    [Theory]
    [InlineData(0x801)]
    [InlineData(0x841)]
    [InlineData(0x2800)]
    public void Encrypted_entries_are_refused(ushort flags) =>
        AssertRefused("CK1045", new HandmadeEntry("module/secret", "x") { Flags = flags });

    [Fact]
    public void WinZip_encryption_is_refused() =>
        AssertRefused("CK1045", new HandmadeEntry("module/secret", "x") { Method = 99 });

    [Fact]
    public void Other_compression_methods_are_refused() =>
        AssertRefused("CK1034", new HandmadeEntry("module/x", "x") { Method = 14 });

    [Fact]
    public void Volumes_and_zip64_are_refused()
    {
        AssertRefused("CK1034", new HandmadeEntry("module/x", "x") { Disk = 1 });
        AssertRefused("CK1034", new HandmadeEntry("module/x", "x") { ClaimedSize = uint.MaxValue });
        AssertRefused("CK1034", HandmadeZip.Bytes([new("a", "a")], ushort.MaxValue));
    }

    [Fact]
    public void A_local_header_with_another_name_is_refused() =>
        AssertRefused("CK1052", new HandmadeEntry("module/good", "x") { LocalName = "module/evil" });

    [Fact]
    public void A_local_header_with_another_size_is_refused() =>
        AssertRefused("CK1051", new HandmadeEntry("module/x", "12345") { LocalSize = 4 });

    [Fact]
    public void A_descriptor_with_another_size_is_refused() =>
        AssertRefused("CK1051", new HandmadeEntry("module/x", "12345") { HasDescriptor = true, DescriptorSize = 6 });

    [Fact]
    public void A_stored_entry_with_two_sizes_is_refused() =>
        AssertRefused("CK1051", new HandmadeEntry("module/x", "12345") { IsStored = true, ClaimedSize = 6 });

    [Theory]
    [InlineData(4u)]
    [InlineData(6u)]
    [InlineData(100_000u)]
    public void Content_of_another_length_than_both_headers_claim_is_refused(uint claimed)
    {
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder,
            HandmadeZip.PackageOf(new HandmadeEntry("x", "12345") { ClaimedSize = claimed })));

        Refused.With("CK1051", () => package.ExtractTo(_folder["store"]));

        Assert.False(Path.Exists(_folder["store"]));
    }

    [Fact]
    public void Data_that_run_into_the_directory_are_refused() =>
        AssertRefused("CK1032", new HandmadeEntry("module/x", "12345") { ClaimedPacked = 100 });

    [Fact]
    public void Bytes_behind_the_compressed_data_are_refused()
    {
        var packed = HandmadePacked("12345");
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder, HandmadeZip.PackageOf(new HandmadeEntry("x", "12345") { Packed = [.. packed, .. new byte[100_000]] })));

        Refused.With("CK1051", () => package.Verify());
    }

    [Fact]
    public void Data_that_do_not_unpack_are_refused()
    {
        using var package = ModulePackage.Open(HandmadeZip.Save(
            _folder, HandmadeZip.PackageOf(new HandmadeEntry("x", "12345") { Packed = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF] })));

        Refused.With("CK1033", () => package.ExtractTo(_folder["store"]));

        Assert.False(Path.Exists(_folder["store"]));
    }

    [Fact]
    public void Entries_that_share_bytes_are_refused()
    {
        var shared = new HandmadeEntry("module/a", new string('a', 1000));

        AssertRefused("CK1053", HandmadeZip.Bytes([shared, shared with { SharesBytesOf = 0 }]));
    }

    [Fact]
    public void A_nested_archive_is_a_file_like_any_other()
    {
        var inner = HandmadeZip.Bytes([new HandmadeEntry("../../evil.txt", "evil")]);
        using var package = ModulePackage.Open(HandmadeZip.Save(_folder, HandmadeZip.PackageOf(new HandmadeEntry("sample.zip", inner))));

        package.ExtractTo(_folder["store"]);

        Assert.Equal(inner, File.ReadAllBytes(Path.Combine(_folder["store"], "sample.zip")));
    }

    [Fact]
    public void A_file_that_the_manifest_does_not_list_is_refused()
    {
        var problem = AssertRefused("CK1061", new HandmadeEntry("module/evil.dll", "evil"));

        Assert.Equal("evil.dll", problem.Arguments["path"]);
    }

    [Fact]
    public void A_listed_file_that_is_missing_is_refused()
    {
        var bytes = HandmadeZip.Package();
        var path = HandmadeZip.Save(_folder, bytes);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("module/Acme.Hello.dll")!.Delete();
        }

        Refused.With("CK1062", () => ModulePackage.Open(path));
    }

    [Fact]
    public void A_changed_file_is_refused_and_nothing_stays()
    {
        var path = HandmadeZip.Save(_folder, HandmadeZip.PackageOf(new HandmadeEntry("zz-last.txt", "original")));
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("module/zz-last.txt")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("module/zz-last.txt").Open());
            writer.Write("tampered");
        }

        using var package = ModulePackage.Open(path);

        Assert.Equal("zz-last.txt", Refused.With("CK1063", () => package.ExtractTo(_folder["store"])).Arguments["path"]);
        Refused.With("CK1063", () => package.Verify());
        Assert.Equal([Path.GetFileName(path)], _folder.Content());
    }

    private static byte[] HandmadePacked(string content)
    {
        using var memory = new MemoryStream();
        using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Sample.Utf8(content));
        }

        return memory.ToArray();
    }

    private Problem AssertRefused(string code, params IReadOnlyList<HandmadeEntry> more) => AssertRefused(code, HandmadeZip.Package(more));

    private Problem AssertRefused(string code, byte[] archive) =>
        Refused.With(code, () => ModulePackage.Open(HandmadeZip.Save(_folder, archive)));
}
