namespace CommunityKit.Packaging.Feeds;

/// <summary>Limits of an HTTP feed. Immutable.</summary>
public sealed record HttpFeedOptions
{
    /// <summary>Largest accepted index in bytes.</summary>
    public long MaxIndexBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Largest accepted package in bytes.</summary>
    public long MaxPackageBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Longest wait for the next bytes: the connection, the headers, or a further piece of the body.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most redirects of one request; all within the feed's own origin.</summary>
    public int MaxRedirects { get; init; } = 3;
}
