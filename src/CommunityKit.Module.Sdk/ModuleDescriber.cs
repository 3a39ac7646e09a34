using System.Security.Cryptography;
using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;

namespace CommunityKit.Module.Sdk;

/// <summary>
/// Makes the output of an ordinary build something that a development host can run: the manifest that a package would have, and
/// the way back to the source.
/// </summary>
internal static class ModuleDescriber
{
    public static string Describe(DescribeOptions options)
    {
        var description = ModuleDescription.Read(options.Description);
        var texts = ModuleTextFiles.Read(options.Project, description.Id);
        var manifest = ManifestFactory.Create(description, texts, options.OutputFolder);
        // The assemblies alone: everything else is read from the source.
        var assemblies = manifest.Contracts.Append(manifest.Entry);
        manifest = manifest with { Files = assemblies.ToDictionary(file => file, file => HashOf(options.OutputFolder, file), StringComparer.Ordinal) };
        new ModuleLink(options.Project, options.Site, options.Feeds).Write(options.OutputFolder);
        var file = Path.Combine(options.OutputFolder, PackageLayout.ManifestFile);
        AtomicFile.Write(file, ManifestWriter.Write(manifest));
        return file;
    }

    private static string HashOf(string folder, string file)
    {
        using var stream = File.OpenRead(Path.Combine(folder, file));
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(stream));
    }
}
