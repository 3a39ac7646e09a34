using System.Globalization;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;

namespace CommunityKit.UI.Texts;

/// <summary>The kit's own texts in the reader's language, with the shop's wording on top. Thread-safe.</summary>
internal sealed class KitText(IModuleTexts texts)
{
    public string this[string key, params ReadOnlySpan<object?> arguments]
    {
        get
        {
            var text = texts.Find(KitAssets.Id, key, CultureInfo.CurrentUICulture) ?? key;
            return arguments.IsEmpty ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
    }
}
