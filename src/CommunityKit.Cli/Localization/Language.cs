using System.Globalization;

namespace CommunityKit.Cli.Localization;

/// <summary>Chooses between Chinese and English: <c>--lang</c>, then the locale variables, then the system.</summary>
internal static class Language
{
    public const string Option = "--lang";
    public const string English = "en";
    public const string Chinese = "zh-CN";

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static CultureInfo Choose(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        var wish = Wish(arguments)
            ?? Variables.Select(variable).FirstOrDefault(value => value is { Length: > 0 })
            ?? CultureInfo.CurrentUICulture.Name;
        return CultureInfo.GetCultureInfo(wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English);
    }

    /// <summary>Read before the arguments are parsed, because the parser's own words are in that language too.</summary>
    private static string? Wish(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return arguments[i][(Option.Length + 1)..];
            }

            if (arguments[i] == Option && i + 1 < arguments.Count)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
