using System.Globalization;

namespace CommunityKit.Host.Texts;

/// <summary>Texts by language as manifests have them.</summary>
internal static class Localized
{
    /// <summary>The text for the reader: the language itself, its parents, a sibling of the same language, English, any; null when empty.</summary>
    public static string? For(this IReadOnlyDictionary<string, string> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        for (var c = culture; !string.IsNullOrEmpty(c.Name); c = c.Parent)
        {
            if (texts.TryGetValue(c.Name, out var text))
            {
                return text;
            }
        }

        var language = culture.TwoLetterISOLanguageName;
        return texts.FirstOrDefault(t => t.Key.StartsWith(language, StringComparison.OrdinalIgnoreCase)).Value
            ?? texts.GetValueOrDefault("en")
            ?? texts.Values.FirstOrDefault();
    }
}
