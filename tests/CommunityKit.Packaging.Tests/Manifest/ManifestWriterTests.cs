using System.Text;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Manifest;

public class ManifestWriterTests
{
    [Fact]
    public void Equal_manifests_are_equal_bytes_whatever_the_order_they_were_filled_in()
    {
        var manifest = Sample.Manifest() with
        {
            Dependencies = new Dictionary<string, string> { ["b.b"] = "1.0", ["a.a"] = "1.0", ["a.a-b"] = "1.0" },
            Contracts = ["B.dll", "A.dll"],
            Files = new Dictionary<string, string> { ["B.dll"] = Sample.Hash, ["Acme.Hello.dll"] = Sample.Hash, ["A.dll"] = Sample.Hash },
        };
        var other = manifest with
        {
            Name = manifest.Name.Reverse().ToDictionary(),
            Dependencies = manifest.Dependencies.Reverse().ToDictionary(),
            Contracts = ["A.dll", "B.dll"],
            Files = manifest.Files.Reverse().ToDictionary(),
        };

        Assert.Equal(ManifestWriter.Write(manifest), ManifestWriter.Write(other));
    }

    [Fact]
    public void The_bytes_are_UTF_8_with_line_feeds_and_readable_Chinese()
    {
        var bytes = ManifestWriter.Write(Sample.Manifest());
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("\"zh-CN\": \"你好\"", text, StringComparison.Ordinal);
        Assert.Contains(Sample.Hash, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_the_reader_would_refuse_is_not_written() =>
        Refused.With("CK1012", () => ManifestWriter.Write(Sample.Manifest(version: "1.0")));
}
