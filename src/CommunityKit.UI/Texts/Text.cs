using System.Globalization;
using CommunityKit.Texts;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Texts;

/// <summary>
/// <c>T["key"]</c> in views: the texts of the module whose view it is. In a theme's override of a module's view, the theme's own texts
/// come first, then the module's. Plain text: Razor encodes it.
/// </summary>
/// <remarks>Injected by the SDK's <c>_ViewImports</c>; one instance per view, used on one thread.</remarks>
public sealed class Text : IViewContextAware
{
    private readonly IModuleTexts _texts;
    private readonly IViewOwners _owners;
    private IReadOnlyList<string> _modules = [];

    internal Text(IModuleTexts texts, IViewOwners owners)
    {
        _texts = texts;
        _owners = owners;
    }

    /// <summary>The text of a key, or the key itself if nobody has it.</summary>
    /// <param name="key">Key in <c>Localization/*.json</c>.</param>
    /// <param name="arguments">Values for <c>{0}</c>, <c>{1}</c>, formatted for the reader's culture.</param>
    public string this[string key, params object?[] arguments]
    {
        get
        {
            var text = Find(key) ?? key;
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
    }

    /// <summary>The text for a number of things: key <c>{key}.one</c> for exactly one where the language has it, else <c>{key}.other</c>.</summary>
    /// <param name="key">Key without ending.</param>
    /// <param name="count">The number, given to the text as <c>{0}</c>.</param>
    public string Count(string key, long count) =>
        count == 1 && Find(key + ".one") is { } one
            ? string.Format(CultureInfo.CurrentCulture, one, count)
            : this[key + ".other", count];

    /// <summary>The text of a key of another module, or the key itself.</summary>
    /// <param name="moduleId">Whose text.</param>
    /// <param name="key">The key.</param>
    public string Of(string moduleId, string key) => _texts.Find(moduleId, key, CultureInfo.CurrentUICulture) ?? key;

    void IViewContextAware.Contextualize(ViewContext viewContext) =>
        _modules = _owners.TextSources(viewContext.ExecutingFilePath ?? viewContext.View.Path);

    private string? Find(string key)
    {
        foreach (var module in _modules)
        {
            if (_texts.Find(module, key, CultureInfo.CurrentUICulture) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
