using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Testing.Contracts;

/// <summary>Text keys that a page shows because nobody has their text.</summary>
internal static partial class UntranslatedText
{
    private static readonly HashSet<string> Verbatim = new(["CODE", "KBD", "SAMP", "PRE", "SCRIPT", "STYLE", "DATA"], StringComparer.Ordinal);

    public static IReadOnlyList<string> On(HtmlPage page, string moduleId) => [.. page.Document.Body!
        .Descendants<IText>()
        .Where(text => text.ParentElement is { } parent && !Verbatim.Contains(parent.NodeName))
        .Select(text => text.Text.Trim())
        .Where(text => Key().IsMatch(text) && !text.StartsWith(moduleId, StringComparison.Ordinal) && !text.StartsWith("communitykit.", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>Words joined by dots without a space, as keys are and prose is not.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
