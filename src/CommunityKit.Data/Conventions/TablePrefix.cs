using System.Text.RegularExpressions;

namespace CommunityKit.Data.Conventions;

internal static partial class TablePrefix
{
    /// <summary>Prefix of the kit's own tables; no module may have it.</summary>
    public const string Core = "ck_";

    /// <summary>No underscore but the last: so no prefix is the beginning of another.</summary>
    public static bool IsValid(string prefix) => Pattern().IsMatch(prefix);

    [GeneratedRegex("^[a-z][a-z0-9]{1,15}_$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
