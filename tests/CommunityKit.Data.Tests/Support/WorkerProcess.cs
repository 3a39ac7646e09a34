using CommunityKit.Testing.Databases;

namespace CommunityKit.Data.Tests.Support;

/// <summary>The worker process, which tests kill.</summary>
internal static class WorkerProcess
{
    public static ChildProcess Start(string command, DatabaseSpace space, params IEnumerable<string> more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CommunityKit.Data.Tests.Worker.dll");
        string[] place = [space.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", space.Location, space.Schema];
        return ChildProcess.Start("dotnet", [program, command, .. place, .. more]);
    }

    /// <summary>Waits until the process has said so many lines that begin with a word.</summary>
    public static async Task SaysAsync(this ChildProcess process, string word, int times = 1)
    {
        await process.WhenAsync(output => output.Split('\n').Count(line => line.StartsWith(word, StringComparison.Ordinal)) >= times);
    }
}
