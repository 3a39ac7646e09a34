using System.Text;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Small valid manifests and packages.</summary>
public static class Sample
{
    public const string Hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; // of nothing

    public static ModuleManifest Manifest(string id = "acme.hello", string version = "1.0.0") => new()
    {
        Id = id,
        Version = version,
        Name = new Dictionary<string, string> { ["zh-CN"] = "你好", ["en"] = "Hello" },
        Contract = "[1.0,2.0)",
        BuiltAgainst = "1.0.0",
        Framework = "net10.0",
        Entry = "Acme.Hello.dll",
        Files = new Dictionary<string, string> { ["Acme.Hello.dll"] = Hash },
    };

    /// <summary>A folder as <c>dotnet publish</c> leaves it.</summary>
    public static string Payload(string folder, string content = "code")
    {
        Directory.CreateDirectory(Path.Combine(folder, "wwwroot", "图 片"));
        Directory.CreateDirectory(Path.Combine(folder, "Localization"));
        File.WriteAllText(Path.Combine(folder, "Acme.Hello.dll"), content);
        File.WriteAllText(Path.Combine(folder, "Localization", "zh-CN.json"), """{"Hello":"你好"}""");
        File.WriteAllText(Path.Combine(folder, "wwwroot", "图 片", "a+b.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(folder, "LICENSE"), "Apache-2.0");
        return folder;
    }

    /// <summary>Packs a sample module; its file lies in <paramref name="output"/>.</summary>
    public static string Package(
        TempFolder folder, string output, ModuleManifest? manifest = null, Signer? signer = null, string content = "code")
    {
        var payload = Payload(folder[$"payload-{Guid.CreateVersion7():N}"], content);
        return PackageWriter.Write(payload, manifest ?? Manifest(), output, signer);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
