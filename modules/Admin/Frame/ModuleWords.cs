using System.Globalization;

namespace CommunityKit.Admin.Frame;

/// <summary>The texts of one module in the reader's language.</summary>
public sealed class ModuleWords(IModuleTexts texts, string moduleId)
{
    /// <summary>Whose texts.</summary>
    public string ModuleId => moduleId;

    /// <summary>The module's name.</summary>
    public string Name => Find("module.name") ?? moduleId;

    /// <summary>The text of a key with its arguments, or the key itself.</summary>
    public string this[string key, params object?[] arguments] => Fill(Find(key) ?? key, arguments);

    /// <summary>The text of a key, or null.</summary>
    public string? Find(string key) => In(CultureInfo.CurrentUICulture, key);

    /// <summary>The text of a key in another language than the reader's, or null.</summary>
    public string? In(CultureInfo culture, string key) => texts.Find(moduleId, key, culture);

    /// <summary>The text for a number of things, with the number as <c>{0}</c>: the key itself, or the key with one of the endings
    /// <c>.one</c> and <c>.other</c>.</summary>
    public string Count(string key, long count) =>
        Fill((count == 1 ? Find(key + ".one") : null) ?? Find(key + ".other") ?? Find(key) ?? key, count);

    /// <summary>The text for several things with <c>{0}</c> left in it, for a number that only the browser knows.</summary>
    public string CountOpen(string key) => Find(key + ".other") ?? Find(key) ?? key;

    /// <summary>A text of another module must not be able to break a page by a stray brace.</summary>
    private static string Fill(string text, params object?[] arguments)
    {
        try
        {
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
