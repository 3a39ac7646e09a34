using System.Globalization;

namespace CommunityKit.UI.Texts;

internal static class Languages
{
    /// <summary>
    /// Name of a language in itself, without the country where the shop has one kind of the language only: 中文, not 中文（中国）.
    /// </summary>
    public static string NameOf(string culture, IReadOnlyList<string> all)
    {
        var exact = CultureInfo.GetCultureInfo(culture);
        var language = CultureInfo.GetCultureInfo(exact.TwoLetterISOLanguageName);
        var isAlone = all.Count(each => CultureInfo.GetCultureInfo(each).TwoLetterISOLanguageName == language.Name) == 1;
        return (isAlone ? language : exact).NativeName;
    }
}
