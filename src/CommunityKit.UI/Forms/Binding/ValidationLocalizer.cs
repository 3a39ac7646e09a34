using System.Globalization;
using CommunityKit.UI.Texts;
using Microsoft.Extensions.Localization;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Messages of data annotations: the module's own text of a key first, then the kit's.</summary>
internal sealed class ValidationLocalizer(IStringLocalizer module, KitText kit) : IStringLocalizer
{
    public LocalizedString this[string name] => this[name, []];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = module[name] is { ResourceNotFound: false } own ? own.Value : kit[name];
            return new(name, arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments), resourceNotFound: false);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
