namespace CommunityKit.Packaging.Packages;

/// <summary>
/// How much a package may hold. All limits are held by counting real bytes; what the archive's headers claim can only make a refusal
/// come earlier. Immutable.
/// </summary>
public sealed record ArchiveLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Largest package file in bytes.</summary>
    public long PackageBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Most entries, folders and NuGet's own parts included.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Most bytes of all unpacked files together.</summary>
    public long TotalBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Most bytes of one unpacked file.</summary>
    public long FileBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Most unpacked bytes per packed byte of one file, once it is larger than <see cref="RatioFloorBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked bytes up to which the ratio does not count: small files of blanks are common and harmless.</summary>
    public long RatioFloorBytes { get; init; } = 1024 * 1024;
}
