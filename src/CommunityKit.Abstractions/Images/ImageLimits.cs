namespace CommunityKit.Images;

/// <summary>Bounds of what is read and rendered. Immutable.</summary>
public sealed record ImageLimits
{
    /// <summary>Most bytes of a picture.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most pixels of a picture, width times height.</summary>
    public long MaxPixels { get; init; } = 60_000_000;

    /// <summary>Most bytes of a rendered variant.</summary>
    public int MaxVariantBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Longest time for one variant; after it the work is ended by force.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most memory in bytes that rendering may take, outside the host's process.</summary>
    public long WorkerMemory { get; init; } = 768L * 1024 * 1024;

    /// <summary>Variants rendered at the same time per host.</summary>
    public int Parallelism { get; init; } = 1;
}
