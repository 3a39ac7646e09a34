namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Real files that are not part of the repository: <c>CK_SHARED_DATA</c>, else a folder <c>shared/data</c> beside or above the repository.</summary>
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
