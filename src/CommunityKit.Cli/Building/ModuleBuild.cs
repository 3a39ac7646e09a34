namespace CommunityKit.Cli.Building;

/// <summary>Packs modules of a source tree when a file that goes into them is newer than the last packing.</summary>
internal sealed class ModuleBuild
{
    private static readonly string[] Kit =
        ["src", "modules", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "artifacts/keys"];

    private readonly SourceTree _tree;
    private readonly string _stamp;
    private readonly IReadOnlyList<string> _inputs;
    private readonly Func<CancellationToken, Task> _pack;

    private ModuleBuild(SourceTree tree, string folder, IReadOnlyList<string> inputs, Func<CancellationToken, Task> pack)
    {
        _tree = tree;
        _stamp = Path.Combine(folder, ".packed");
        _inputs = inputs;
        _pack = pack;
    }

    /// <summary>The modules and themes of the tree.</summary>
    public static ModuleBuild OfModules(SourceTree tree) =>
        new(tree, tree.ModulePackages, [.. Kit, "themes", "tools/modules.proj"], tree.PackModulesAsync);

    /// <summary>Both releases of the tutorial module.</summary>
    public static ModuleBuild OfHello(SourceTree tree) =>
        new(tree, tree.HelloPackages, [.. Kit, "samples/HelloModule/Acme.Hello", "tools/kit.proj"], tree.PackHelloAsync);

    /// <summary>The module of the checkout benchmark.</summary>
    public static ModuleBuild OfBench(SourceTree tree) => new(tree, tree.BenchPackages, [.. Kit, "bench/BenchPay"], tree.PackBenchAsync);

    /// <summary>True while packages and sources agree.</summary>
    public bool IsCurrent()
    {
        var stamp = new FileInfo(_stamp);
        return stamp.Exists && !_inputs.SelectMany(FilesOf).Any(file => file.LastWriteTimeUtc > stamp.LastWriteTimeUtc);
    }

    /// <summary>Packs, signed by the tree's key. What is saved meanwhile counts as newer.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var key = DevelopmentKey.Require(_tree.Root);
        var began = TimeProvider.System.GetUtcNow();
        await _pack(cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(_stamp)!);
        await File.WriteAllTextAsync(_stamp, "", cancellationToken);
        File.SetLastWriteTimeUtc(_stamp, began.UtcDateTime);
    }

    /// <summary>A folder counts like a file: its time tells of what was deleted from it.</summary>
    private IEnumerable<FileSystemInfo> FilesOf(string input)
    {
        var path = Path.Combine(_tree.Root, input);
        return Directory.Exists(path)
            ? new DirectoryInfo(path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            : new FileInfo(path) is { Exists: true } file ? [file] : [];
    }
}
