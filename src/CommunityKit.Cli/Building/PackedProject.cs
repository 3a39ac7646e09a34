using CommunityKit.Cli.Processes;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Building;

/// <summary>The package of a module project, freshly made, in a folder of its own until it is moved or disposed.</summary>
internal sealed class PackedProject : IDisposable
{
    private readonly DirectoryInfo _folder;

    private PackedProject(DirectoryInfo folder, string file)
    {
        _folder = folder;
        File = file;
    }

    /// <summary>Path of the package.</summary>
    public string File { get; }

    /// <summary>Builds and packs a project.</summary>
    /// <param name="project">Its folder or project file.</param>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="key">Private key of the publisher; null to leave that to the project.</param>
    /// <param name="release">Version to give it; null for the project's own.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="ProblemException">It does not build, or it is no module project.</exception>
    public static async Task<PackedProject> PackAsync(
        string project, string configuration, string? key, string? release, CancellationToken cancellationToken)
    {
        if (!Path.Exists(project))
        {
            throw new ProblemException(CliProblems.NoProject(project));
        }

        var folder = Directory.CreateTempSubdirectory("ck-pack-");
        try
        {
            List<string> arguments = ["pack", project, "-c", configuration, "-o", folder.FullName, "-nologo", "-v", "quiet", "-nodeReuse:false"];
            if (key is not null)
            {
                arguments.Add("-p:ModuleSigningKey=" + key);
            }

            if (release is not null)
            {
                arguments.Add("-p:ModuleRelease=" + release);
            }

            var place = Directory.Exists(project) ? project : Path.GetDirectoryName(project)!;
            await DotNet.BuildAsync(Path.GetFileName(project), place, arguments, cancellationToken);
            var file = folder.EnumerateFiles("*" + PackageLayout.Extension).FirstOrDefault()?.FullName;
            return new PackedProject(folder, file ?? throw new ProblemException(CliProblems.NoProject(project)));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Moves the package into a folder.</summary>
    /// <returns>Its new path.</returns>
    public string MoveTo(string folder)
    {
        var target = Path.Combine(folder, Path.GetFileName(File));
        System.IO.File.Move(File, target, overwrite: true);
        return target;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
