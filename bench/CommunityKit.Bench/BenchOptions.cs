using System.Globalization;

namespace CommunityKit.Bench;

/// <summary>What a benchmark is given.</summary>
/// <param name="Packages">Folders with module packages.</param>
/// <param name="Samples">Folder of the sample shops.</param>
/// <param name="Count">Swaps, starts or tenants; the benchmark's own number when null.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Packages, string Samples, int? Count)
{
    public static BenchOptions Parse(string[] args)
    {
        var repository = Environment.GetEnvironmentVariable("CK_REPOSITORY") ?? Environment.CurrentDirectory;
        var packages = Values(args, "--packages");
        return new BenchOptions(
            packages.Count > 0 ? packages : [Path.Combine(repository, "artifacts", "modules", "release"), Path.Combine(repository, "artifacts", "hello"), Path.Combine(repository, "artifacts", "bench-modules")],
            Path.Combine(repository, "samples"),
            Values(args, "--count") is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : null);
    }

    private static List<string> Values(string[] args, string name) =>
        [.. args.Zip(args.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second)];
}
