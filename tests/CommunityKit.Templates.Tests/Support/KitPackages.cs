using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests.Support;

/// <summary>
/// The kit's packages as this working tree makes them, packed once per test run. They keep their version while the kit changes, so they are
/// restored into a package cache of their own; everything else in it is a link into the user's.
/// </summary>
internal static class KitPackages
{
    private static readonly string Artifacts = Path.Combine(RepositoryFolder.Path, "artifacts");
    private static readonly Lazy<Task<string>> Packed = new(PackAsync);
    private static readonly Lazy<string> LinkedCache = new(LinkCache);

    /// <summary>The package cache.</summary>
    public static string Cache => LinkedCache.Value;

    /// <summary>Folder with the packages.</summary>
    public static Task<string> FeedAsync() => Packed.Value;

    private static async Task<string> PackAsync()
    {
        await Dotnet.RunAsync(
            RepositoryFolder.Path, "msbuild", Path.Combine("tools", "kit.proj"), "-t:Pack", "-nologo", "-v:q", "-nodeReuse:false");
        return Path.Combine(Artifacts, "packages");
    }

    private static string LinkCache()
    {
        var users = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var cache = Directory.CreateDirectory(Path.Combine(Artifacts, "nuget")).FullName;
        if (Path.GetFullPath(users) == cache || !Directory.Exists(users))
        {
            return cache;
        }

        foreach (var package in Directory.EnumerateDirectories(users))
        {
            var link = Path.Combine(cache, Path.GetFileName(package));
            if (Path.Exists(link) || Path.GetFileName(package).StartsWith("communitykit.", StringComparison.Ordinal))
            {
                continue;
            }

            try
            {
                Directory.CreateSymbolicLink(link, package);
            }
            catch (IOException) when (OperatingSystem.IsWindows())
            {
                // Links need a privilege there; without them packages are fetched once more.
                return cache;
            }
        }

        return cache;
    }
}
