using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Building;

/// <summary>
/// The key by which a source tree signs what it builds: made at first use, of worth on this machine alone. The module projects find it by
/// themselves (modules/Directory.Build.props).
/// </summary>
internal static class DevelopmentKey
{
    /// <summary>Publisher name in the manifests of the modules of this repository.</summary>
    public const string Publisher = "communitykit";

    /// <summary>Ids that belong to that publisher.</summary>
    public const string Prefix = "communitykit.";

    /// <summary>The key of a source tree; null when it has none, or there is no source tree.</summary>
    public static PublisherKey? Find(string? repository) =>
        repository is not null && File.Exists(PathIn(repository)) ? PublisherKey.Load(PathIn(repository)) : null;

    /// <summary>The key of a source tree, made if need be.</summary>
    public static PublisherKey Require(string repository)
    {
        if (Find(repository) is { } known)
        {
            return known;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(PathIn(repository))!);
        var key = PublisherKey.Generate();
        key.Save(PathIn(repository));
        return key;
    }

    private static string PathIn(string repository) => Path.Combine(repository, "artifacts", "keys", "development.pem");
}
