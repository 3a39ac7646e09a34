using System.Diagnostics;

namespace CommunityKit.Testing.Databases;

/// <summary>PostgreSQL refuses to run as root; then its programs are run as the user <c>postgres</c>.</summary>
internal static class ServerAccount
{
    private const string User = "postgres";
    private const string SetPriv = "/usr/bin/setpriv";

    /// <summary>Makes the account the owner of a folder.</summary>
    public static async Task GiveAsync(string folder, CancellationToken cancellationToken)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["-R", User, folder]);
            await chown.WaitForExitAsync(cancellationToken);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var process = Start(program, arguments);
        if (await process.WaitAsync(cancellationToken) != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} failed:{Environment.NewLine}{process.Output}");
        }
    }

    /// <summary>Starts a program that dies with this process, however that ends.</summary>
    public static ChildProcess Start(string program, IReadOnlyList<string> arguments)
    {
        if (!File.Exists(SetPriv))
        {
            return ChildProcess.Start(program, arguments);
        }

        IEnumerable<string> account = Environment.IsPrivilegedProcess ? ["--reuid", User, "--regid", User, "--init-groups"] : [];
        return ChildProcess.Start(SetPriv, [.. account, "--pdeathsig", "QUIT", "--", program, .. arguments]);
    }
}
