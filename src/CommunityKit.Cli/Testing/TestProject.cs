using CommunityKit.Cli.Building;

namespace CommunityKit.Cli.Testing;

/// <summary>A test project of the source tree.</summary>
/// <param name="Name">Its name, which is that of its assembly.</param>
/// <param name="File">The project file.</param>
internal sealed record TestProject(string Name, string File)
{
    /// <summary>All test projects, by name.</summary>
    public static IReadOnlyList<TestProject> AllOf(SourceTree tree) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(tree.Root, "tests"), "*Tests")
            .Select(folder => new TestProject(Path.GetFileName(folder), Path.Combine(folder, Path.GetFileName(folder) + ".csproj")))
            .Where(project => System.IO.File.Exists(project.File))
            .OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    /// <summary>True if a source file of it has a word.</summary>
    public bool Mentions(string word) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(File)!, "*.cs", SearchOption.AllDirectories)
            .Any(file => System.IO.File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase));
}
