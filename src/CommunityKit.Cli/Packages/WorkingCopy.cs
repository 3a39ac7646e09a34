using CommunityKit.Cli.Building;
using CommunityKit.Packaging.Packages;

namespace CommunityKit.Cli.Packages;

/// <summary>A package under a version of its own, in a folder that goes when this is disposed; see <see cref="DevelopmentVersion"/>.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private readonly DirectoryInfo _folder;

    private WorkingCopy(DirectoryInfo folder, string id, string file)
    {
        _folder = folder;
        Id = id;
        File = file;
    }

    /// <summary>Module id.</summary>
    public string Id { get; }

    /// <summary>Path of the package.</summary>
    public string File { get; }

    /// <summary>Makes the copy. A package that this source tree signed is signed again, so that its owner stays the same.</summary>
    public static WorkingCopy Of(string file, CliContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ck-dev-");
        try
        {
            using var key = DevelopmentKey.Find(context.Repository);
            string id, version;
            Packaging.Signing.Signer? signer;
            using (var package = ModulePackage.Open(file))
            {
                id = package.Manifest.Id;
                version = DevelopmentVersion.Of(package.Manifest.Version, now);
                signer = key is not null && package.Signature?.Key == key.Public.Text ? new(package.Manifest.Publisher!, key) : null;
            }

            return new WorkingCopy(folder, id, PackageCopy.Write(file, folder.FullName, signer, version, cancellationToken));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
