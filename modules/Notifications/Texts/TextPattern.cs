using System.Text.RegularExpressions;

namespace CommunityKit.Notifications.Texts;

/// <summary>A text with <c>{names}</c> in it. Pure.</summary>
internal static partial class TextPattern
{
    /// <summary>Names that every message knows.</summary>
    public static IReadOnlyList<string> Common { get; } = ["shop", "name", "link"];

    /// <summary>Puts the values in; a name without a value leaves nothing behind.</summary>
    public static string Fill(string text, Func<string, string?> valueOf) => Name().Replace(text, match => valueOf(match.Groups["name"].Value) ?? "");

    /// <summary>Names in the text that the message does not know.</summary>
    public static IReadOnlyList<string> Unknown(string text, NotificationTemplate template) =>
        [.. Name().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Except(template.Arguments).Except(Common)];

    [GeneratedRegex(@"\{(?<name>[A-Za-z][A-Za-z0-9_.\-]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
