namespace CommunityKit.Modularity.Tests.Building;

/// <summary>Finds files of the repository from the test's output folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommunityKit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
