using System.Globalization;
using CommunityKit.Admin.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Admin.Settings;

/// <summary>Choices for the shop's own settings, whose class knows nothing of forms: time zones, languages, currencies.</summary>
public sealed class SettingItems(Words words, ISettings<ShopSettings> shop)
{
    private const string KitId = "communitykit.ui";
    private static readonly string[] Currencies = ["CNY", "HKD", "MOP", "TWD", "SGD", "JPY", "KRW", "USD", "EUR", "GBP"];
    private static readonly string[] Languages = ["zh-CN", "en"];

    /// <summary>The choices of a property; null when it has none.</summary>
    public IReadOnlyList<SelectListItem>? Of(Type settings, string property)
    {
        var now = shop.Current;
        return settings != typeof(ShopSettings) ? null : property switch
        {
            nameof(ShopSettings.Currency) => Items(Currencies, now.Currency, code => $"{code} {CurrencyFacts.Symbol(code).Trim()}"),
            nameof(ShopSettings.TimeZone) => Items(Zones(), now.TimeZone, ZoneLabel),
            nameof(ShopSettings.DefaultCulture) => Items(now.Cultures, now.DefaultCulture, LanguageLabel),
            nameof(ShopSettings.Cultures) => [.. now.Cultures.Union(Languages).Select(c => new SelectListItem(LanguageLabel(c), c))],
            _ => null,
        };
    }

    /// <summary>The usual values, and the present one if it is another.</summary>
    private static List<SelectListItem> Items(IEnumerable<string> usual, string now, Func<string, string> label) =>
        [.. usual.Union([now]).Select(value => new SelectListItem(label(value), value))];

    private static IEnumerable<string> Zones() => TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && zone.Id.Contains('/') && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
        .Select(zone => zone.Id)
        .Order(StringComparer.Ordinal)
        .Append("UTC");

    private string ZoneLabel(string id) => words.Of(KitId).Find("zone." + id) is { } city ? $"{id} ({city})" : id;

    private static string LanguageLabel(string culture) => CultureInfo.GetCultureInfo(culture).NativeName;
}
