namespace CommunityKit.Search.Tests.Support;

/// <summary>Real data of others that tests read: the folder in CK_SHARED_DATA, or shared/data beside a folder above the tests.</summary>
internal static class SharedData
{
    public static string File(string path) => Path.Combine(Root, path);

    private static string Root { get; } = Environment.GetEnvironmentVariable("CK_SHARED_DATA") is { Length: > 0 } named ? named : Above();

    private static string Above()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(shared))
            {
                return shared;
            }
        }

        return Path.Combine("shared", "data");
    }
}
