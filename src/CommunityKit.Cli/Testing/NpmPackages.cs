using System.Diagnostics;
using CommunityKit.Cli.Processes;

namespace CommunityKit.Cli.Testing;

/// <summary>The programs from npm that tests let read what shops put out, in the versions that the lock file beside them names.</summary>
internal sealed class NpmPackages(string repository)
{
    private readonly string _folder = Path.Combine(repository, "tools", "lint");

    /// <summary>What npm writes last when it installs.</summary>
    private string Installed => Path.Combine(_folder, "node_modules", ".package-lock.json");

    /// <summary>True if they are there as the lock file wants them.</summary>
    public bool AreThere => File.Exists(Installed) && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json"));

    /// <summary>Installs them; runs none of their scripts.</summary>
    /// <returns>False without npm or its registry.</returns>
    public async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        if (TestTool.Node.Find() is not { } npm)
        {
            return false;
        }

        var start = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = _folder };
        return (await ChildProgram.RunAsync(start, cancellationToken)).ExitCode == 0;
    }
}
