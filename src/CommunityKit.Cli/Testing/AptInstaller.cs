using System.Diagnostics;
using CommunityKit.Cli.Processes;

namespace CommunityKit.Cli.Testing;

/// <summary>Installs packages of the system, where that is possible without asking anybody.</summary>
internal sealed class AptInstaller
{
    private const string Apt = "/usr/bin/apt-get";
    private const string Sudo = "/usr/bin/sudo";

    private readonly bool _needsSudo;

    private AptInstaller(bool needsSudo) => _needsSudo = needsSudo;

    /// <summary>An installer; null without apt, or without the right to use it.</summary>
    public static async Task<AptInstaller?> FindAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Apt))
        {
            return null;
        }

        if (Environment.IsPrivilegedProcess)
        {
            return new AptInstaller(needsSudo: false);
        }

        return File.Exists(Sudo) && (await ChildProgram.RunAsync(new ProcessStartInfo(Sudo, ["-n", "true"]), cancellationToken)).ExitCode == 0
            ? new AptInstaller(needsSudo: true)
            : null;
    }

    /// <summary>Installs packages; the package lists are fetched first when those at hand do not do.</summary>
    /// <returns>True if they are there now.</returns>
    public async Task<bool> InstallAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        string[] install = ["install", "-y", "--no-install-recommends", .. packages];
        return await RunAsync(install, cancellationToken)
            || (await RunAsync(["update"], cancellationToken) && await RunAsync(install, cancellationToken));
    }

    private async Task<bool> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = _needsSudo
            ? new ProcessStartInfo(Sudo, ["-n", "DEBIAN_FRONTEND=noninteractive", Apt, .. arguments])
            : new ProcessStartInfo(Apt, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        return (await ChildProgram.RunAsync(start, cancellationToken)).ExitCode == 0;
    }
}
