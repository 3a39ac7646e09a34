using System.Globalization;
using NuGet.Versioning;

namespace CommunityKit.Cli.Packages;

/// <summary>
/// The versions of modules under work: the same number comes out of the build again and again with other content, but a host never takes
/// a second content for a version. So each build becomes a prerelease of the next patch, newer than the one before.
/// </summary>
internal static class DevelopmentVersion
{
    private const string Label = "dev";
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>For example <c>1.4.1-dev.2764800</c> for a build of 1.4.0.</summary>
    public static string Of(string version, DateTimeOffset now)
    {
        var built = NuGetVersion.Parse(version);
        var patch = built.IsPrerelease ? built.Patch : built.Patch + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{built.Major}.{built.Minor}.{patch}-{Label}.{(long)(now - Epoch).TotalSeconds}");
    }

    /// <summary>True if a version was made by <see cref="Of"/> from this one.</summary>
    public static bool IsOf(string version, string candidate)
    {
        var (from, made) = (NuGetVersion.Parse(version), NuGetVersion.Parse(candidate));
        return made.ReleaseLabels.FirstOrDefault() == Label
            && NuGetVersion.Parse(Of(version, Epoch)) is var first
            && (made.Major, made.Minor, made.Patch) == (first.Major, first.Minor, first.Patch)
            && made > from;
    }
}
