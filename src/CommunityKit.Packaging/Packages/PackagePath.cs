using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Packages;

/// <summary>
/// The one rule for file names in packages: relative, forward slashes, and the same file on Linux, macOS and Windows.
/// </summary>
public static class PackagePath
{
    /// <summary>Longest accepted path in UTF-16 units, so that a store folder in front still fits the 260 of Windows.</summary>
    public const int MaxLength = 180;

    private const int MaxSegmentBytes = 255;

    private static readonly Regex DriveLetter = Pattern(@"\A[A-Z]:");
    private static readonly Regex PercentEscape = Pattern("%[0-9A-F]{2}");

    // Windows opens the device for these names in any folder, whatever the extension and the blanks before it.
    private static readonly Regex ReservedOnWindows =
        Pattern(@"\A(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³]) *(?:\.|\z)");

    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\");
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\<>:\"|?*");

    /// <summary>What is wrong with a path, or null.</summary>
    /// <param name="path">A path without percent-encoding, with forward slashes.</param>
    public static Problem? Fault(string path)
    {
        if (path.Length > MaxLength)
            return PackageProblems.PathTooLong(path, MaxLength);
        if (path.Length == 0 || Separators.Contains(path[0]) || DriveLetter.IsMatch(path))
            return PackageProblems.PathNotRelative(path);

        var segments = path.Split('/', '\\');
        if (segments.Any(segment => segment.TrimEnd(' ', '.').Length == 0 && segment.StartsWith("..", StringComparison.Ordinal)))
            return PackageProblems.PathTraversal(path);
        if (path.AsSpan().ContainsAny(Forbidden) || !path.EnumerateRunes().All(ProblemValue.IsPrintable) || !IsWellFormed(path))
            return PackageProblems.PathHasBadCharacter(path);
        if (segments.Any(segment => segment is "" or "."))
            return PackageProblems.PathNotPlain(path);
        if (PercentEscape.IsMatch(path))
            return PackageProblems.PathEncodedTwice(path);
        if (segments.Any(segment => segment[^1] is '.' or ' '))
            return PackageProblems.PathEndsInDotOrSpace(path);
        if (segments.Any(segment => ReservedOnWindows.IsMatch(segment)))
            return PackageProblems.PathReserved(path);
        if (segments.Any(segment => Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes))
            return PackageProblems.PathTooLong(path, MaxSegmentBytes);

        return null;
    }

    /// <summary>
    /// Equal for paths that some file system takes for one: case and Unicode normalisation do not count. Compare ordinally.
    /// </summary>
    /// <param name="path">A path without fault.</param>
    public static string Key(string path) =>
        path.Normalize(NormalizationForm.FormC).ToUpperInvariant().Normalize(NormalizationForm.FormC);

    /// <summary>The first two of the paths that some file system takes for one, or of which one is a folder above the other.</summary>
    /// <param name="paths">Paths of files, without fault.</param>
    internal static (string First, string Second)? Collision(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!files.TryAdd(Key(path), path))
                return (files[Key(path)], path);
        }

        foreach (var (key, path) in files)
        {
            for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
            {
                if (files.TryGetValue(key[..slash], out var file))
                    return (file, path);
            }
        }

        return null;
    }

    private static bool IsWellFormed(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]))
                i++;
            else if (char.IsSurrogate(path[i]) || path[i] is '\uFFFD' or '\uFFFE' or '\uFFFF')
                return false;
        }

        return true;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
