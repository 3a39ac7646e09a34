using System.Text.RegularExpressions;

namespace SampleContent.Tests.Catalog;

/// <summary>Stable Latin names: lower case words and numbers joined by single hyphens.</summary>
internal static partial class Handle
{
    public static bool IsValid(string value) => Kebab().IsMatch(value);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kebab();
}
