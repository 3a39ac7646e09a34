using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>How addresses name files. Pure.</summary>
internal static partial class PictureNames
{
    /// <summary>The path of an address, without what stands before and behind it.</summary>
    public static string PathOf(string url)
    {
        var path = url.Split('?', '#')[0];
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        return Uri.UnescapeDataString(scheme < 0 ? path : path[(scheme + 3)..]);
    }

    /// <summary><c>a-300x200.jpg</c> is a size of <c>a.jpg</c>; null for a name without a size.</summary>
    public static string? WithoutSize(string path) => Size().IsMatch(path) ? Size().Replace(path, "") : null;

    /// <summary>How many parts two paths have in common from their ends on.</summary>
    public static int CommonEnd(string entry, string path) =>
        entry.Split('/').Reverse().Zip(path.Split('/').Reverse()).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)).Count();

    [GeneratedRegex(@"-\d{1,5}x\d{1,5}(?=\.[A-Za-z]{3,4}$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();
}
