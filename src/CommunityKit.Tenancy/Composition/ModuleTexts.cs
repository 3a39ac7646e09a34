using System.Collections.Frozen;
using System.Globalization;
using CommunityKit.Settings;
using CommunityKit.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Composition;

/// <summary>The texts of the runtime's modules. The tables belong to the module images, so a hundred shops share one copy.</summary>
internal sealed class ModuleTexts(FrozenDictionary<string, TextTable> tables, IServiceProvider services) : IModuleTexts
{
    private const string One = ".one";
    private const string Other = ".other";

    public string? Find(string moduleId, string key, CultureInfo culture)
    {
        if (!tables.TryGetValue(moduleId, out var table))
        {
            return null;
        }

        for (var c = culture; !string.IsNullOrEmpty(c.Name); c = c.Parent)
        {
            if ((table.Find(c.Name, key) ?? OtherOf(table, c.Name, key)) is { } text)
            {
                return text;
            }
        }

        var fallback = services.GetRequiredService<ISettings<ShopSettings>>().Current.DefaultCulture;
        return table.Find(fallback, key) ?? table.Find("en", key);
    }

    /// <summary>A language without a singular has no text for one: its text for several is meant, not another language's.</summary>
    private static string? OtherOf(TextTable table, string culture, string key) =>
        key.EndsWith(One, StringComparison.Ordinal) ? table.Find(culture, key[..^One.Length] + Other) : null;
}
