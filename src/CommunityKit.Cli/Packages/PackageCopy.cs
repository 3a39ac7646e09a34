using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Packages;

/// <summary>Makes a package of the content of another one: signed by somebody, or under another version.</summary>
internal static class PackageCopy
{
    /// <summary>Writes the copy.</summary>
    /// <param name="file">The package.</param>
    /// <param name="outputFolder">Where the copy goes; an older file of its name is replaced.</param>
    /// <param name="signer">Who signs; null for an unsigned copy.</param>
    /// <param name="version">Its version; that of the original when null.</param>
    /// <param name="cancellationToken">Stops the work; no file is written then.</param>
    /// <returns>Path of the copy.</returns>
    public static string Write(string file, string outputFolder, Signer? signer, string? version, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("ck-copy-");
        try
        {
            var folder = Path.Combine(work.FullName, "content");
            ModuleManifest manifest;
            using (var package = ModulePackage.Open(file))
            {
                package.ExtractTo(folder, cancellationToken);
                manifest = package.Manifest;
            }

            return PackageWriter.Write(folder, manifest with { Version = version ?? manifest.Version }, outputFolder, signer, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
