using CommunityKit.Cli.Processes;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Building;

/// <summary>The source tree that the program runs from, and its builds.</summary>
/// <param name="root">Its folder.</param>
internal sealed class SourceTree(string root)
{
    public const string Configuration = "Release";
    private const string Solution = "CommunityKit.sln";

    public string Root { get; } = root;

    /// <summary>Packages of the modules and themes of this tree.</summary>
    public string ModulePackages => Path.Combine(Root, "artifacts", "modules", "release");

    /// <summary>Packages of the tutorial module.</summary>
    public string HelloPackages => Path.Combine(Root, "artifacts", "hello");

    /// <summary>Packages of the module that plays the payment provider of a benchmark.</summary>
    public string BenchPackages => Path.Combine(Root, "artifacts", "bench-modules");

    /// <summary>The tree, for a command that makes no sense without.</summary>
    /// <exception cref="ProblemException">The program is an installed tool.</exception>
    public static SourceTree Require(CliContext context, string command) =>
        context.Repository is { } root ? new SourceTree(root) : throw new ProblemException(CliProblems.NoRepository(command));

    /// <summary>Where a project's program or library is after a build.</summary>
    public string AssemblyOf(string project) => Path.Combine(Root, "artifacts", "bin", project, "release", project + ".dll");

    /// <summary>Builds everything; the modules are packed apart, once.</summary>
    public Task BuildAsync(CancellationToken cancellationToken) =>
        BuildAsync(Solution, Path.Combine(Root, Solution), ["-p:SkipModulePack=true"], cancellationToken);

    /// <summary>Builds one project with what it needs; a test project packs the modules that it installs.</summary>
    public Task BuildProjectAsync(string file, CancellationToken cancellationToken) =>
        BuildAsync(Path.GetFileNameWithoutExtension(file), file, [], cancellationToken);

    /// <summary>Packs what is newer than its package.</summary>
    public Task PackModulesAsync(CancellationToken cancellationToken) => DotNet.BuildAsync(
        "tools/modules.proj",
        Root,
        ["msbuild", Path.Combine(Root, "tools", "modules.proj"), "-restore", "-t:Pack", "-m", "-p:Configuration=" + Configuration, "-nologo", "-v:quiet", "-nodeReuse:false"],
        cancellationToken);

    /// <summary>Packs the kit as a folder feed.</summary>
    public Task PackKitAsync(CancellationToken cancellationToken) => DotNet.BuildAsync(
        "tools/kit.proj",
        Root,
        ["msbuild", Path.Combine(Root, "tools", "kit.proj"), "-t:Pack", "-m", "-p:Configuration=" + Configuration, "-nologo", "-v:quiet", "-nodeReuse:false"],
        cancellationToken);

    /// <summary>Packs both releases of the tutorial module, from packages of the kit as its reader would.</summary>
    public async Task PackHelloAsync(CancellationToken cancellationToken)
    {
        await PackKitAsync(cancellationToken);
        var project = Path.Combine(Root, "samples", "HelloModule", "Acme.Hello");
        foreach (var release in (IReadOnlyList<string>)["1.0.0", "2.0.0"])
        {
            await DotNet.BuildAsync(
                "Acme.Hello " + release,
                project,
                ["pack", "-c", Configuration, "-p:Release=" + release, "-o", HelloPackages, "-v", "quiet", "-nologo", "-nodeReuse:false"],
                cancellationToken);
        }
    }

    /// <summary>Packs the module that plays the payment provider of a benchmark.</summary>
    public Task PackBenchAsync(CancellationToken cancellationToken) => DotNet.BuildAsync(
        "BenchPay",
        Root,
        ["pack", Path.Combine(Root, "bench", "BenchPay"), "-c", Configuration, "-o", BenchPackages, "-v", "quiet", "-nologo", "-nodeReuse:false"],
        cancellationToken);

    private Task BuildAsync(string what, string file, IEnumerable<string> more, CancellationToken cancellationToken) => DotNet.BuildAsync(
        what, Root, ["build", file, "-c", Configuration, "-v", "quiet", "-nologo", "-clp:NoSummary", "-nodeReuse:false", .. more], cancellationToken);
}
