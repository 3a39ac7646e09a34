using System.Diagnostics.CodeAnalysis;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Versions;

/// <summary>NuGet version ranges as module packages use them.</summary>
public static class VersionRanges
{
    private const int MaxLength = 200;

    /// <summary>Reads a range such as <c>[1.2,2.0)</c>. Floating ranges (<c>1.*</c>) and ranges that hold no version are refused.</summary>
    /// <param name="text">The text of the range.</param>
    /// <param name="range">The range, when true is returned.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = null;
        return text.Length <= MaxLength
            && VersionRange.TryParse(text, allowFloating: false, out range)
            && !IsEmpty(range);
    }

    /// <summary>
    /// True when the version lies in the range. A prerelease of an excluded upper bound does not: <c>[1.0,2.0)</c> means "before the
    /// changes of 2.0", and 2.0.0-beta has them, although it sorts before 2.0.0.
    /// </summary>
    /// <param name="range">The range.</param>
    /// <param name="version">The version.</param>
    public static bool Accepts(VersionRange range, NuGetVersion version) =>
        range.Satisfies(version)
        && !(version.IsPrerelease
            && range is { HasUpperBound: true, IsMaxInclusive: false, MaxVersion: { IsPrerelease: false } upper }
            && SameRelease(upper, version));

    /// <summary>True when a bound of the range is itself a prerelease: who writes that asks for prereleases.</summary>
    /// <param name="range">The range.</param>
    public static bool NamesPrerelease(VersionRange range) =>
        range.MinVersion is { IsPrerelease: true } || range.MaxVersion is { IsPrerelease: true };

    /// <summary>The range as its author wrote it.</summary>
    /// <param name="range">The range.</param>
    public static string Text(VersionRange range) => range.OriginalString ?? range.ToNormalizedString();

    private static bool IsEmpty(VersionRange range) =>
        range is { HasLowerAndUpperBounds: true } && range.MinVersion == range.MaxVersion
        && !(range.IsMinInclusive && range.IsMaxInclusive);

    private static bool SameRelease(NuGetVersion a, NuGetVersion b) =>
        a.Major == b.Major && a.Minor == b.Minor && a.Patch == b.Patch && a.Revision == b.Revision;
}
