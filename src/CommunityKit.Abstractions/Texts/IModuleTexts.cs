using System.Globalization;

namespace CommunityKit.Texts;

/// <summary>
/// The texts of the modules' <c>Localization/*.json</c> files. Thread-safe.
/// In services inject <c>IStringLocalizer&lt;TModule&gt;</c>; in views use <c>T["key"]</c>: both end here.
/// </summary>
public interface IModuleTexts
{
    /// <summary>
    /// The text of a key in a language, its parent languages, then the shop's default language; null when the module has no such key.
    /// </summary>
    /// <param name="moduleId">Whose texts.</param>
    /// <param name="key">The key.</param>
    /// <param name="culture">The reader's language.</param>
    string? Find(string moduleId, string key, CultureInfo culture);
}
