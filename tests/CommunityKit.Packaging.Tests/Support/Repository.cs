namespace CommunityKit.Packaging.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CommunityKit.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
