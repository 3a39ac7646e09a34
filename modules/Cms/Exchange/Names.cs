using System.Text.RegularExpressions;

namespace CommunityKit.Cms.Exchange;

/// <summary>Stable names of types, taxonomies and menus.</summary>
internal static partial class Names
{
    public static bool IsName(string name) => Pattern().IsMatch(name);

    public static ContentWriteResult Refused(ContentRecord record, string name) =>
        Results.Refused(record, "name-invalid", $"\"{name}\" is no name: a small letter, then small letters, digits and dashes, at most 40.");

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
