using System.Diagnostics;
using Xunit;

namespace CommunityKit.ContractTests.Api;

/// <summary>The pack of a contract itself refuses a break: held against the first release in <c>tests/baselines</c>.</summary>
public sealed class PackageValidationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ck-validate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_contract_that_lost_a_member_cannot_be_packed()
    {
        var broken = await PackAsync(source => source.Replace("string Name { get; }", "string Title { get; }", StringComparison.Ordinal));

        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("CP0002", broken.Output, StringComparison.Ordinal);
        Assert.Contains("CommunityKit.Search.ISearchSource.Name", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_as_it_is_can_be_packed()
    {
        var sound = await PackAsync(source => source);

        Assert.True(sound.ExitCode == 0, sound.Output);
    }

    private async Task<(int ExitCode, string Output)> PackAsync(Func<string, string> edit)
    {
        const string project = "CommunityKit.Abstractions";
        var source = Acceptance.PathOf("src", project);
        var copy = Path.Combine(_folder, "src", project);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "NuGet.config", "global.json", ".editorconfig"])
        {
            File.Copy(Acceptance.PathOf(file), Path.Combine(_folder, file));
        }

        var baselines = Path.Combine(_folder, "tests", "baselines");
        Directory.CreateDirectory(baselines);
        File.Copy(Acceptance.PathOf("tests", "baselines", $"{project}.1.0.0.nupkg"), Path.Combine(baselines, $"{project}.1.0.0.nupkg"));
        var entry = Path.Combine(copy, "Search", "ISearchSource.cs");
        await File.WriteAllTextAsync(entry, edit(await File.ReadAllTextAsync(entry)));
        return await RunAsync("pack", Path.Combine(copy, project + ".csproj"), "-v", "q", "-nologo", "-nodeReuse:false");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }
}
