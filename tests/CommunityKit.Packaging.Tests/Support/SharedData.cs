namespace CommunityKit.Packaging.Tests.Support;

/// <summary>
/// Real files that are not part of the repository: the folder named by <c>CK_SHARED_DATA</c>, else the nearest <c>shared/data</c> on the
/// way up from here.
/// </summary>
public static class SharedData
{
    public static string? Root { get; } =
        Environment.GetEnvironmentVariable("CK_SHARED_DATA") is { Length: > 0 } named ? named : FindAbove(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root ?? "shared/data", relative);

    private static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var data = System.IO.Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
