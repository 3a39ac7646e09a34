namespace CommunityKit.Modularity.Tests.Building;

/// <summary>Files of the packages that the restore of this project brought.</summary>
internal static class NuGetCache
{
    private static readonly string Folder = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "package-folder.txt")).Trim();

    /// <summary>The assembly of a package for the newest framework that it was built for and this runtime can use.</summary>
    public static string Assembly(string package, string version)
    {
        string[] frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "netstandard2.1", "netstandard2.0"];
        var found = frameworks
            .Select(framework => Path.Combine(Folder, package.ToLowerInvariant(), version, "lib", framework, package + ".dll"))
            .FirstOrDefault(File.Exists);
        return found ?? throw new FileNotFoundException($"{package} {version} was not restored into {Folder}.");
    }
}
