using System.Globalization;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using HostDefaults = CommunityKit.Tenancy.Composition.HostDefaults;

namespace CommunityKit.Host.Texts;

/// <summary>The texts of the host's own pages and of the kit, for pages that belong to no shop. Thread-safe.</summary>
internal sealed class HostTexts : IModuleTexts
{
    /// <summary>Under this id the host's own texts and views are known.</summary>
    public const string Id = HostDefaults.Id;

    private static readonly TextTable Own = TextTable.FromResources(typeof(HostTexts).Assembly);

    /// <summary>One of the host's own texts in the language of the request, or the key itself.</summary>
    public static string Get(string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Find(Own, key, CultureInfo.CurrentUICulture) ?? key;
        return arguments.IsEmpty ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }

    public string? Find(string moduleId, string key, CultureInfo culture) => moduleId switch
    {
        Id => Find(Own, key, culture),
        KitAssets.Id => Find(HostDefaults.KitTexts, key, culture),
        _ => null,
    };

    private static string? Find(TextTable table, string key, CultureInfo culture)
    {
        for (var c = culture; !string.IsNullOrEmpty(c.Name); c = c.Parent)
        {
            if (table.Find(c.Name, key) is { } text)
            {
                return text;
            }
        }

        return table.Find("en", key);
    }
}
