namespace CommunityKit.Tests.Support;

/// <summary>
/// Real files of others that are not part of the repository: the folder named by <c>CK_SHARED_DATA</c>, else the nearest <c>shared/data</c> on
/// the way up from here.
/// </summary>
public static class SharedData
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Root { get; } =
        Environment.GetEnvironmentVariable("CK_SHARED_DATA") is { Length: > 0 } named ? named : FindAbove(AppContext.BaseDirectory);

    /// <summary>Path of a file or folder of it, whether it is there or not.</summary>
    /// <param name="relative">With slashes, for example <c>cms/ghost</c>.</param>
    public static string Path(string relative) => System.IO.Path.Combine(Root ?? "shared/data", relative);

    /// <summary>Why a test over it cannot run; null when it is there.</summary>
    /// <param name="relative">As for <see cref="Path"/>.</param>
    public static string? Lack(string relative) =>
        System.IO.Path.Exists(Path(relative)) ? null : $"Shared data absent: {Path(relative)}. Set CK_SHARED_DATA to run this test.";

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
