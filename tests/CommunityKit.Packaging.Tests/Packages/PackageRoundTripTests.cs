using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

public sealed class PackageRoundTripTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_packed_is_what_is_unpacked()
    {
        var payload = Sample.Payload(_folder["payload"]);
        var path = PackageWriter.Write(payload, Sample.Manifest(), _folder["out"]);
        using var package = ModulePackage.Open(path);

        package.ExtractTo(_folder["store"]);

        Assert.Equal("acme.hello.1.0.0.nupkg", Path.GetFileName(path));
        Assert.Equal(
            ["Acme.Hello.dll", "LICENSE", "Localization/zh-CN.json", "wwwroot/图 片/a+b.svg"],
            package.Manifest.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(package.Manifest.Files.Keys, file =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(payload, file)), File.ReadAllBytes(Path.Combine(_folder["store"], file))));
        Assert.Equal(package.ManifestBytes.ToArray(), File.ReadAllBytes(Path.Combine(_folder["store"], "module.json")));
        Assert.Equal(5, Directory.EnumerateFiles(_folder["store"], "*", SearchOption.AllDirectories).Count());
        Assert.Empty(PayloadFiles.Verify(_folder["store"], package.Manifest));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), package.Sha256);
        Assert.Null(package.Signature);
    }

    [Fact]
    public void Equal_folders_make_equal_packages()
    {
        var first = Sample.Package(_folder, _folder["a"]);
        File.SetLastWriteTimeUtc(first, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var second = Sample.Package(_folder, _folder["b"]);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void A_signed_package_carries_its_signature_through()
    {
        using var key = PublisherKey.Generate();
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"], signer: new Signer("acme", key)));

        package.ExtractTo(_folder["store"]);

        var signature = ModuleSignature.Read(File.ReadAllBytes(Path.Combine(_folder["store"], "module.sig")));
        Assert.Equal(package.Signature, signature);
        Assert.Equal(key.Public.Fingerprint, signature.SignerOf(package.ManifestBytes.Span)?.Fingerprint);
        Assert.Equal("acme", package.Manifest.Publisher);
    }

    [Fact]
    public void An_old_manifest_and_signature_in_the_folder_are_replaced()
    {
        var payload = Sample.Payload(_folder["payload"]);
        File.WriteAllText(Path.Combine(payload, "module.json"), "old");
        File.WriteAllText(Path.Combine(payload, "module.sig"), "old");

        using var package = ModulePackage.Open(PackageWriter.Write(payload, Sample.Manifest(), _folder["out"]));

        Assert.Null(package.Signature);
        Assert.DoesNotContain("module.json", package.Manifest.Files.Keys);
    }

    [Fact]
    public void A_file_name_that_the_reader_would_refuse_is_not_packed()
    {
        var payload = Sample.Payload(_folder["payload"]);
        File.WriteAllText(Path.Combine(payload, "aux.js"), "");

        Refused.With("CK1040", () => PackageWriter.Write(payload, Sample.Manifest(), _folder["out"]));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void A_file_that_no_host_would_unpack_is_refused_when_it_is_packed()
    {
        var payload = Sample.Payload(_folder["payload"]);
        File.WriteAllBytes(Path.Combine(payload, "blanks.bin"), new byte[2_000_000]);

        Refused.With("CK1049", () => PackageWriter.Write(payload, Sample.Manifest(), _folder["out"]));

        Assert.Empty(Directory.EnumerateFiles(_folder["out"]));
    }

    [Fact]
    public void A_link_is_not_packed()
    {
        var payload = Sample.Payload(_folder["payload"]);
        File.CreateSymbolicLink(Path.Combine(payload, "passwd.txt"), "/etc/passwd");

        Refused.With("CK1044", () => PackageWriter.Write(payload, Sample.Manifest(), _folder["out"]));
    }

    [Fact]
    public void The_package_is_a_NuGet_package_of_our_type()
    {
        var manifest = Sample.Manifest() with
        {
            License = "Apache-2.0",
            Description = new Dictionary<string, string> { ["en"] = "Says <hello> & more." },
        };
        using var archive = ZipFile.OpenRead(Sample.Package(_folder, _folder["out"], manifest));

        var nuspec = XDocument.Load(archive.GetEntry("acme.hello.nuspec")!.Open());
        var ns = nuspec.Root!.Name.Namespace;
        Assert.Equal("acme.hello", nuspec.Descendants(ns + "id").Single().Value);
        Assert.Equal("1.0.0", nuspec.Descendants(ns + "version").Single().Value);
        Assert.Equal("Says <hello> & more.", nuspec.Descendants(ns + "description").Single().Value);
        Assert.Equal("CommunityKitModule", (string?)nuspec.Descendants(ns + "packageType").Single().Attribute("name"));
        Assert.NotNull(archive.GetEntry("[Content_Types].xml"));
        Assert.NotNull(archive.GetEntry("_rels/.rels"));
        Assert.NotNull(archive.GetEntry("module/wwwroot/%E5%9B%BE%20%E7%89%87/a%2Bb.svg"));
    }

    [Fact]
    public async Task A_NuGet_client_takes_the_package_into_a_folder_feed()
    {
        var package = Sample.Package(_folder, _folder["out"], Sample.Manifest() with { License = "Apache-2.0" });
        Directory.CreateDirectory(_folder["feed"]);
        File.WriteAllText(_folder["NuGet.config"], "<configuration><packageSources><clear /></packageSources></configuration>");

        using var push = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["nuget", "push", package, "--source", _folder["feed"], "--configfile", _folder["NuGet.config"]])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = await push.StandardOutput.ReadToEndAsync();

        await push.WaitForExitAsync();
        Assert.True(push.ExitCode == 0, output);
        Assert.Single(Directory.GetFiles(_folder["feed"], "acme.hello.1.0.0.nupkg", SearchOption.AllDirectories));
    }

    [Fact]
    public void Unpacking_into_a_folder_that_is_there_touches_nothing()
    {
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"]));
        Directory.CreateDirectory(_folder["store"]);
        File.WriteAllText(Path.Combine(_folder["store"], "precious.txt"), "precious");

        Refused.With("CK1064", () => package.ExtractTo(_folder["store"]));

        Assert.Equal("precious", File.ReadAllText(Path.Combine(_folder["store"], "precious.txt")));
    }

    [Fact]
    public void A_cancelled_unpacking_leaves_no_folder()
    {
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"]));

        Assert.Throws<OperationCanceledException>(() => package.ExtractTo(_folder["store"], new CancellationToken(canceled: true)));

        Assert.False(Path.Exists(_folder["store"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"]));
        File.WriteAllText(_folder["file"], "");

        Refused.With("CK1001", () => package.ExtractTo(Path.Combine(_folder["file"], "store")));
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        Refused.With("CK1000", () => ModulePackage.Open(_folder["nothing.nupkg"]));
        Refused.With("CK1000", () => ModulePackage.Open(_folder.Path));
    }

    [Fact]
    public void An_unpacked_folder_is_held_against_its_manifest()
    {
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"]));
        package.ExtractTo(_folder["store"]);
        File.AppendAllText(Path.Combine(_folder["store"], "Acme.Hello.dll"), "!");
        File.Delete(Path.Combine(_folder["store"], "LICENSE"));
        File.WriteAllText(Path.Combine(_folder["store"], "added.dll"), "");

        var problems = PayloadFiles.Verify(_folder["store"], package.Manifest);

        Assert.Equal(
            ["CK1063 Acme.Hello.dll", "CK1062 LICENSE", "CK1061 added.dll"],
            problems.Select(problem => $"{problem.Code} {problem.Arguments["path"]}"));
    }

    [Fact]
    public void A_link_in_an_unpacked_folder_is_found()
    {
        using var package = ModulePackage.Open(Sample.Package(_folder, _folder["out"]));
        package.ExtractTo(_folder["store"]);
        File.CreateSymbolicLink(Path.Combine(_folder["store"], "wwwroot", "etc"), "/etc");

        Assert.Equal("CK1044", Assert.Single(PayloadFiles.Verify(_folder["store"], package.Manifest)).Code);
    }
}
