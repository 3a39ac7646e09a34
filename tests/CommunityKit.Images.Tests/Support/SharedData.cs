namespace CommunityKit.Images.Tests.Support;

/// <summary>Real files that are not part of the repository: the folder named by <c>CK_SHARED_DATA</c>, else the nearest <c>shared/data</c> above.</summary>
public static class SharedData
{
    public static string? Root { get; } =
        Environment.GetEnvironmentVariable("CK_SHARED_DATA") is { Length: > 0 } named ? named : FindAbove(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root ?? "shared/data", relative);

    /// <summary>Every file that pretends to be a picture, from all hostile collections.</summary>
    public static IReadOnlyList<string> HostileFiles() =>
    [
        .. new[] { "security/images", "security/upload" }
            .SelectMany(folder => Directory.EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal),
    ];

    private static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var data = System.IO.Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
