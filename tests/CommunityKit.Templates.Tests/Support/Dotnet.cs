using CommunityKit.Cli.Processes;

namespace CommunityKit.Templates.Tests.Support;

/// <summary>The .NET SDK, as a module author uses it.</summary>
internal static class Dotnet
{
    /// <summary>Runs <c>dotnet</c> and fails with its output if it fails.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var start = DotNet.Start(folder, arguments);
        start.Environment["NUGET_PACKAGES"] = KitPackages.Cache;
        start.Environment["NuGetAudit"] = "false";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        var (code, output) = await ChildProgram.RunAsync(start, limit.Token);
        Assert.True(code == 0, $"dotnet {string.Join(' ', arguments)}{Environment.NewLine}{output}");
        return output;
    }
}
